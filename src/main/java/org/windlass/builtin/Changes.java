package org.windlass.builtin;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineEvent;

/** Tells those who listen what the engine has done to its images. */
final class Changes {
  private static final String IMAGE = "image";
  private static final long PATIENCE = 200;

  private final List<BlockingQueue<EngineEvent>> listeners = new CopyOnWriteArrayList<>();

  /**
   * Something was done.
   *
   * @param action as dockerd calls it: {@code pull}, {@code tag}, {@code untag}, {@code delete}
   */
  void tell(String action, String actor) {
    EngineEvent event = new EngineEvent(IMAGE, action, actor);
    listeners.forEach(queue -> queue.add(event));
  }

  /** Hears until cancelled. */
  void follow(
      Runnable subscribed, Consumer<? super EngineEvent> listener, Cancellation cancellation)
      throws EngineCancelledException {
    BlockingQueue<EngineEvent> queue = new LinkedBlockingQueue<>();
    listeners.add(queue);
    try {
      subscribed.run();
      while (true) {
        cancellation.throwIfCancelled();
        EngineEvent event = queue.poll(PATIENCE, TimeUnit.MILLISECONDS);
        if (event != null) {
          listener.accept(event);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineCancelledException();
    } finally {
      listeners.remove(queue);
    }
  }
}
