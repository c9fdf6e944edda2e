package org.windlass.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.windlass.ui.background.UiThread;

/** A UI thread that is the test's own: it does what is due when the test says so. */
public final class ManualUi implements UiThread {
  private final BlockingQueue<Runnable> due = new LinkedBlockingQueue<>();
  private final List<Runnable> nextFrame = new ArrayList<>();
  private final List<Timed> timed = new ArrayList<>();
  private Duration now = Duration.ZERO;
  private int frames;

  @Override
  public void run(Runnable action) {
    due.add(action);
  }

  @Override
  public void atNextFrame(Runnable action) {
    nextFrame.add(action);
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    return schedule(new Timed(now.plus(delay), Duration.ZERO, action));
  }

  @Override
  public Timer every(Duration period, Runnable action) {
    return schedule(new Timed(now.plus(period), period, action));
  }

  /** Does what is due, then one frame. */
  public void frame() {
    flush();
    frames++;
    List<Runnable> actions = List.copyOf(nextFrame);
    nextFrame.clear();
    actions.forEach(Runnable::run);
    flush();
  }

  /** Lets time pass, running timers in their order. */
  public void advance(Duration by) {
    Duration end = now.plus(by);
    flush();
    while (true) {
      Timed next =
          timed.stream()
              .filter(t -> t.at.compareTo(end) <= 0)
              .min((a, b) -> a.at.compareTo(b.at))
              .orElse(null);
      if (next == null) {
        break;
      }
      now = next.at;
      timed.remove(next);
      if (!next.period.isZero()) {
        next.at = next.at.plus(next.period);
        timed.add(next);
      }
      next.action.run();
      flush();
    }
    now = end;
  }

  /** Draws frames until the condition holds; fails after ten seconds. */
  public void until(BooleanSupplier condition) {
    Awaitility.await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              frame();
              return condition.getAsBoolean();
            });
  }

  /** How many timers wait. */
  public int timers() {
    return timed.size();
  }

  /** How many frames were drawn. */
  public int frames() {
    return frames;
  }

  private Timer schedule(Timed entry) {
    timed.add(entry);
    return () -> timed.remove(entry);
  }

  private void flush() {
    Runnable action = due.poll();
    while (action != null) {
      action.run();
      action = due.poll();
    }
  }

  private static final class Timed {
    private Duration at;
    private final Duration period;
    private final Runnable action;

    Timed(Duration at, Duration period, Runnable action) {
      this.at = at;
      this.period = period;
      this.action = action;
    }
  }
}
