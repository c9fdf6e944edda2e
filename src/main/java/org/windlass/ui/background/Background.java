package org.windlass.ui.background;

import java.util.concurrent.Executor;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;

/**
 * Runs blocking work off the UI thread and hands its result back on it.
 *
 * <pre>{@code
 * Job job = background.work(engine::images).onSuccess(this::show).onFailure(this::explain).start();
 * job.cancel();
 * }</pre>
 */
public final class Background {
  private final Executor workers;
  private final UiThread ui;

  /**
   * @param workers runs each piece of work on a thread of its own
   */
  public Background(Executor workers, UiThread ui) {
    this.workers = workers;
    this.ui = ui;
  }

  /** The thread results come back on. */
  public UiThread ui() {
    return ui;
  }

  /** Describes a piece of work; nothing runs before {@link Job.Builder#start}. */
  public <T> Job.Builder<T> work(Work<T> work) {
    return new Job.Builder<>(workers, ui, work);
  }

  /** A signal that updates the interface at most once a frame. */
  public FrameSignal frameSignal(Runnable update) {
    return FrameSignal.everyFrame(ui, update);
  }

  /** A signal that shows progress often enough for somebody who watches it, and no more often. */
  public FrameSignal stepSignal(Runnable update) {
    return FrameSignal.everyStep(ui, update);
  }

  /** Blocking work. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work on a worker thread, ending early when {@code cancellation} says so. */
    T run(Cancellation cancellation) throws EngineException;
  }
}
