package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.pull.PullQueue;
import org.windlass.pull.PullState;
import org.windlass.testing.ManualUi;
import org.windlass.ui.background.Background;
import org.windlass.ui.pulls.PullGroup;
import org.windlass.ui.pulls.PullRowViewModel;
import org.windlass.ui.pulls.PullsViewModel;

/** One pull on two engines, one of which dies. */
@Lab({REGISTRY, DOCKER, DOCKERD})
final class FanOutLabTest {
  private static final int KB = 1000;

  private final ExecutorService workers = LabUi.workers();
  private final ManualUi ui = new ManualUi();
  private final PullQueue queue = new PullQueue(workers, Clock.systemUTC());
  private final PullsViewModel pulls =
      new PullsViewModel(
          queue,
          new Background(workers, ui),
          LabUi.texts(),
          Clock.systemUTC(),
          (title, body) -> {});

  @AfterEach
  void end() {
    queue.close();
    workers.shutdownNow();
  }

  @Test
  void anEngineThatDiesDoesNotStopTheOther(SharedLab lab, LabScope scope) throws Exception {
    lab.registry().push("fan/out", "1", LabImage.of("fan", 600 * KB, 500 * KB));
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), 300L * KB));
    DockerdLab lives = scope.add(DockerdLab.start());
    DockerdLab dies = scope.add(DockerdLab.start());
    String image = proxy.address() + "/fan/out:1";

    PullRowViewModel first =
        pulls.pullOn(
            List.of(engine(scope, lives.host()), engine(scope, dies.host())),
            BuiltInLab.request(image));
    PullGroup group = Objects.requireNonNull(first.groupProperty().get());
    assertThat(pulls.inOrder()).as("one card for both").containsExactly(first);
    assertThat(group.members()).hasSize(2);
    PullRowViewModel second = group.members().getLast();
    LabUi.until(ui, () -> second.fractionProperty().get() > 0);
    dies.kill();
    LabUi.until(ui, () -> group.runningProperty().get() < 2);
    LabUi.until(ui, () -> group.runningProperty().get() == 0);

    assertThat(first.stateProperty().get()).isEqualTo(PullState.SUCCEEDED);
    assertThat(second.stateProperty().get()).isEqualTo(PullState.FAILED);
    assertThat(second.errorProperty().get()).isNotNull();
    assertThat(group.succeededProperty().get()).isEqualTo(1);
    assertThat(lives.docker("images", "--quiet", image)).isNotBlank();

    dies.startAgain();
    proxy.rate(ThrottledProxy.UNLIMITED);
    second.retry();
    LabUi.until(ui, () -> group.succeededProperty().get() == 2);
  }

  private static Engine engine(LabScope scope, EngineHost host) {
    return scope.add(DockerEngine.open(host, EngineOptions.defaults()));
  }
}
