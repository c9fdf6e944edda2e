package org.windlass.ui.background;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns any number of changes on any thread into at most one update of the interface per frame. The
 * update should fetch the newest state itself; it always runs once after the last {@link #raise}.
 */
public final class FrameSignal {
  private final UiThread ui;
  private final Runnable update;
  private final AtomicBoolean raised = new AtomicBoolean();

  /**
   * @param update runs on the UI thread
   */
  public FrameSignal(UiThread ui, Runnable update) {
    this.ui = ui;
    this.update = update;
  }

  /**
   * Says that something changed. From any thread; costs one read while an update is due already.
   */
  public void raise() {
    if (!raised.get() && raised.compareAndSet(false, true)) {
      ui.run(() -> ui.atNextFrame(this::run));
    }
  }

  private void run() {
    raised.set(false);
    update.run();
  }
}
