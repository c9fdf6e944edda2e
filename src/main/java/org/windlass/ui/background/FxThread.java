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
  private final FrameTimer frames = new FrameTimer();

  @Override
  public void run(Runnable action) {
    Platform.runLater(action);
  }

  @Override
  public void atNextFrame(Runnable action) {
    frames.add(action);
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
    private List<Runnable> waiting = new ArrayList<>();

    void add(Runnable action) {
      if (waiting.isEmpty()) {
        start();
      }
      waiting.add(action);
    }

    @Override
    public void handle(long now) {
      List<Runnable> due = waiting;
      waiting = new ArrayList<>();
      due.forEach(Runnable::run);
      if (waiting.isEmpty()) {
        stop();
      }
    }
  }
}
