package org.windlass.ui.pulls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullLine;
import org.windlass.pull.PullQueue;
import org.windlass.pull.PullState;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.FakeEngine.FakePull;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;

/** A view-model of pulls on a fake engine, with real workers and a UI thread of the test's own. */
final class PullsHarness implements AutoCloseable {
  final FakeEngine engine = new FakeEngine("lab");
  final ManualUi ui = new ManualUi();
  final List<String> notifications = new ArrayList<>();
  final PullsViewModel pulls;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final PullQueue queue;
  private Instant now = TestTexts.NOW;

  PullsHarness() {
    InstantSource clock = () -> now;
    queue = new PullQueue(workers, clock);
    pulls =
        new PullsViewModel(
            queue,
            new Background(workers, ui),
            TestTexts.english(),
            clock,
            (title, body) -> notifications.add(title + " | " + body));
  }

  PullRowViewModel pull(String text) {
    return pulls.pull(engine, request(text));
  }

  /** The engine's side of the pull of a familiar name; waits until the engine was asked. */
  FakePull side(String reference) {
    return side(reference, 1);
  }

  /**
   * The engine's side of one attempt at a pull.
   *
   * @param attempt counted from 1
   */
  FakePull side(String reference, int attempt) {
    ui.until(() -> asked(reference).size() >= attempt);
    return asked(reference).get(attempt - 1);
  }

  private List<FakePull> asked(String reference) {
    return engine.pulls().stream()
        .filter(pull -> pull.request().reference().familiar().equals(reference))
        .toList();
  }

  void untilState(PullRowViewModel row, PullState state) {
    ui.until(() -> row.stateProperty().get() == state);
  }

  void later(Duration by) {
    now = now.plus(by);
  }

  static PullRequest request(String text) {
    try {
      return PullLine.parse(text);
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    queue.close();
    workers.close();
  }
}
