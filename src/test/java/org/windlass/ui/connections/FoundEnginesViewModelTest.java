package org.windlass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.windlass.context.KnownSocket;
import org.windlass.context.KnownSocket.Product;
import org.windlass.engine.EngineHost;
import org.windlass.testing.HeldWork;
import org.windlass.testing.ManualUi;
import org.windlass.ui.background.Background;

class FoundEnginesViewModelTest {
  private final ManualUi ui = new ManualUi();
  private final HeldWork work = new HeldWork();
  private final BlockingQueue<List<KnownSocket>> answers = new LinkedBlockingQueue<>();
  private final FoundEnginesViewModel engines =
      new FoundEnginesViewModel(cancellation -> answers.remove(), new Background(work, ui));

  @Test
  void whatAnswersIsListed() {
    search(List.of(socket("a"), socket("b")));
    assertThat(engines.found()).containsExactly(socket("a"), socket("b"));
    search(List.of(socket("b")));
    assertThat(engines.found()).containsExactly(socket("b"));
  }

  @Test
  void oneSearchRunsAtATime() {
    engines.search();
    engines.search();
    assertThat(work.waiting()).isOne();
  }

  @Test
  void theSameAgainChangesNothingInSight() {
    search(List.of(socket("a")));
    AtomicInteger changes = new AtomicInteger();
    engines
        .found()
        .addListener((ListChangeListener<KnownSocket>) change -> changes.incrementAndGet());
    search(List.of(socket("a")));
    assertThat(changes).hasValue(0);
  }

  @Test
  void aSearchThatBreaksCanBeMadeAgain() {
    engines.search();
    work.doNext();
    ui.frame();
    search(List.of(socket("a")));
    assertThat(engines.found()).hasSize(1);
  }

  private void search(List<KnownSocket> answer) {
    answers.add(answer);
    engines.search();
    work.doNext();
    ui.frame();
  }

  private static KnownSocket socket(String name) {
    return new KnownSocket(Product.PODMAN, "", new EngineHost.Unix(Path.of("/run", name)));
  }
}
