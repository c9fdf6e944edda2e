package org.windlass.ui.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineRefusedException;
import org.windlass.testing.HeldWork;
import org.windlass.testing.ManualUi;

class BackgroundTest {
  private final HeldWork workers = new HeldWork();
  private final ManualUi ui = new ManualUi();
  private final Background background = new Background(workers, ui);
  private final List<String> heard = new ArrayList<>();

  @Test
  void describedWorkDoesNotRunBeforeItIsStarted() {
    Job.Builder<String> described = work("done");
    assertThat(workers.waiting()).isZero();

    described.start();
    assertThat(workers.waiting()).isOne();
  }

  @Test
  void aResultComesBackOnTheUiThreadOnly() {
    work("done").start();
    workers.doNext();
    assertThat(heard).isEmpty();

    ui.frame();
    assertThat(heard).containsExactly("done");
  }

  @Test
  void aFailureGoesToItsOwnCallback() {
    background
        .<String>work(
            cancellation -> {
              throw new EngineRefusedException(500, "no space left");
            })
        .onSuccess(heard::add)
        .onFailure(failure -> heard.add("failed: " + failure.getMessage()))
        .start();
    workers.doNext();
    ui.frame();
    assertThat(heard).containsExactly("failed: no space left");
  }

  @Test
  void workCancelledWhileItRunsSeesTheCancellationAndSaysNothing() {
    Job job =
        background
            .work(
                cancellation -> {
                  cancellation.throwIfCancelled();
                  return "done";
                })
            .onSuccess(heard::add)
            .onFailure(failure -> heard.add("failed"))
            .start();
    job.cancel();
    workers.doNext();
    ui.frame();
    assertThat(heard).isEmpty();
  }

  @Test
  void aResultThatWaitsForTheUiThreadIsDroppedWhenTheJobIsCancelled() {
    Job job = work("too late").start();
    workers.doNext();
    job.cancel();
    ui.frame();
    assertThat(heard).isEmpty();
  }

  @Test
  void workThatIsStartedAfterTheEndSaysNothing() {
    try (ExecutorService ended = Executors.newSingleThreadExecutor()) {
      ended.shutdown();
      new Background(ended, ui)
          .work(cancellation -> "done")
          .onSuccess(heard::add)
          .onFailure(failure -> heard.add("failed"))
          .start();
    }
    ui.frame();
    assertThat(heard).isEmpty();
  }

  private Job.Builder<String> work(String result) {
    return background.work(cancellation -> result).onSuccess(heard::add);
  }
}
