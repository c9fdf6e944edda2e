package org.windlass.ui.background;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Turns any number of changes on any thread into at most one update of the interface per frame. The
 * update should fetch the newest state itself; it always runs once after the last {@link #raise}.
 */
public final class FrameSignal {
  private final UiThread ui;
  private final Consumer<Runnable> atFrame;
  private final Runnable update;
  private final AtomicBoolean raised = new AtomicBoolean();

  /**
   * @param atFrame runs an action when a frame begins; called on the UI thread
   * @param update runs on the UI thread
   */
  private FrameSignal(UiThread ui, Consumer<Runnable> atFrame, Runnable update) {
    this.ui = ui;
    this.atFrame = atFrame;
    this.update = update;
  }

  /**
   * For anything.
   *
   * @param update runs on the UI thread
   */
  public static FrameSignal everyFrame(UiThread ui, Runnable update) {
    return new FrameSignal(ui, ui::atNextFrame, update);
  }

  /**
   * For progress, of which fewer frames are enough.
   *
   * @param update runs on the UI thread
   */
  public static FrameSignal everyStep(UiThread ui, Runnable update) {
    return new FrameSignal(ui, ui::atNextStep, update);
  }

  /**
   * Says that something changed. From any thread; costs one read while an update is due already.
   */
  public void raise() {
    if (!raised.get() && raised.compareAndSet(false, true)) {
      ui.run(() -> atFrame.accept(this::run));
    }
  }

  private void run() {
    raised.set(false);
    update.run();
  }
}
