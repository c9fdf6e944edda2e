package org.windlass.bench.pull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.windlass.ui.background.UiThread;

/** A UI thread without a toolkit: one thread with 60 frames a second. */
public final class FrameLoop implements UiThread, AutoCloseable {
  private static final long FRAME_MICROS = 16_667;

  private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);
  private List<Runnable> waiting = new ArrayList<>();

  /** Starts the thread. */
  public FrameLoop() {
    thread.setRemoveOnCancelPolicy(true);
    var _ = thread.scheduleAtFixedRate(this::frame, 0, FRAME_MICROS, TimeUnit.MICROSECONDS);
  }

  private void frame() {
    List<Runnable> due = waiting;
    waiting = new ArrayList<>();
    due.forEach(Runnable::run);
  }

  @Override
  public void run(Runnable action) {
    thread.execute(action);
  }

  @Override
  public void atNextFrame(Runnable action) {
    waiting.add(action);
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    return timer(thread.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public Timer every(Duration period, Runnable action) {
    long nanos = period.toNanos();
    return timer(thread.scheduleAtFixedRate(action, nanos, nanos, TimeUnit.NANOSECONDS));
  }

  private static Timer timer(ScheduledFuture<?> future) {
    return () -> future.cancel(false);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
