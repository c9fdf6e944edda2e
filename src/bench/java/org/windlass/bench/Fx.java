package org.windlass.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Work on the FX thread, waited for by another. */
final class Fx {
  private static final int SETTLED_FRAMES = 10;

  private Fx() {}

  static <T> T get(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  static void run(Runnable work) throws Exception {
    FutureTask<Void> task = new FutureTask<>(work, null);
    Platform.runLater(task);
    task.get();
  }

  /** Waits until what is new in the window has been laid out and painted. */
  static void settle() throws Exception {
    CountDownLatch frames = new CountDownLatch(SETTLED_FRAMES);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frames.countDown();
          }
        };
    run(timer::start);
    frames.await();
    run(timer::stop);
  }
}
