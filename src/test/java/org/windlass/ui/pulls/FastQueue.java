package org.windlass.ui.pulls;

import org.windlass.pull.PullQueue;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;

/** Pulls that have ended before the call that starts them returns. */
final class FastQueue {
  private final PullsHarness lab;
  private final PullsViewModel pulls;

  FastQueue(PullsHarness lab) {
    this.lab = lab;
    this.pulls =
        new PullsViewModel(
            new PullQueue(this::runToTheEnd, TestTexts.CLOCK),
            new Background(Runnable::run, lab.ui),
            TestTexts.english(),
            TestTexts.CLOCK,
            (title, body) -> lab.notifications.add(title + " | " + body));
    pulls.windowInFrontProperty().set(false);
  }

  PullRowViewModel pull(String text) {
    return pulls.pull(lab.engine, PullsHarness.request(text));
  }

  private void runToTheEnd(Runnable work) {
    FakeEngine engine = lab.engine;
    int before = engine.pulls().size();
    Thread thread = Thread.ofPlatform().daemon().start(work);
    try {
      while (engine.pulls().size() == before) {
        Thread.onSpinWait();
      }
      engine.pulls().getLast().succeed();
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
