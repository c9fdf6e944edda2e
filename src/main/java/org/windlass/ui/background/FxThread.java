package org.windlass.ui.background;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;

/** The JavaFX application thread. */
public final class FxThread implements UiThread {
  /** Ten a second, as often as an engine speaks of a layer. */
  private static final Duration STEP = Duration.ofMillis(100);

  private final FrameTimer frames = new FrameTimer(Duration.ZERO);
  private final FrameTimer steps = new FrameTimer(STEP);

  @Override
  public void run(Runnable action) {
    Platform.runLater(action);
  }

  @Override
  public void atNextFrame(Runnable action) {
    frames.add(action);
  }

  @Override
  public void atNextStep(Runnable action) {
    steps.add(action);
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    return timeline(delay, 1, action);
  }

  @Override
  public Timer every(Duration period, Runnable action) {
    return timeline(period, javafx.animation.Animation.INDEFINITE, action);
  }

  private static Timer timeline(Duration delay, int cycles, Runnable action) {
    Timeline timeline =
        new Timeline(
            new KeyFrame(
                javafx.util.Duration.millis((double) delay.toMillis()), e -> action.run()));
    timeline.setCycleCount(cycles);
    timeline.play();
    return timeline::stop;
  }

  /** Ticks only while something waits for a frame, so that an idle window costs nothing. */
  private static final class FrameTimer extends AnimationTimer {
    private final long pauseNanos;
    private List<Runnable> waiting = new ArrayList<>();
    private long last = Long.MIN_VALUE / 2;

    /**
     * @param pause the least time from one tick to the next
     */
    FrameTimer(Duration pause) {
      pauseNanos = pause.toNanos();
    }

    void add(Runnable action) {
      if (waiting.isEmpty()) {
        start();
      }
      waiting.add(action);
    }

    @Override
    public void handle(long now) {
      if (now - last < pauseNanos) {
        return;
      }
      last = now;
      List<Runnable> due = waiting;
      waiting = new ArrayList<>();
      due.forEach(Runnable::run);
      if (waiting.isEmpty()) {
        stop();
      }
    }
  }
}
