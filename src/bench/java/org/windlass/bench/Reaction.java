package org.windlass.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import org.HdrHistogram.Histogram;

/**
 * What the FX thread does from something that is done at a window until the rows of a table are
 * changed by it and laid out. Belongs to the FX thread.
 */
final class Reaction {
  /** Frames in which nothing changed any more. */
  private static final int QUIET_FRAMES = 6;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Scene scene;
  private final ObservableList<?> rows;
  private final BooleanSupplier done;
  private final CompletableFuture<Took> took = new CompletableFuture<>();
  private final ListChangeListener<Object> changed = change -> noteChange();
  private final Runnable pulse = this::pulse;
  private long startCpu;
  private long startNanos;
  private Took latest = new Took(0, 0);
  private boolean noted = true;
  private int quiet;

  private Reaction(Scene scene, ObservableList<?> rows, BooleanSupplier done) {
    this.scene = scene;
    this.rows = rows;
    this.done = done;
  }

  /**
   * Does something.
   *
   * @param done whether the rows are as they are to become
   */
  static CompletableFuture<Took> to(
      Runnable action, Scene scene, ObservableList<?> rows, BooleanSupplier done) {
    Reaction reaction = new Reaction(scene, rows, done);
    reaction.start(action);
    return reaction.took;
  }

  private void start(Runnable action) {
    rows.addListener(changed);
    scene.addPostLayoutPulseListener(pulse);
    startCpu = threads.getCurrentThreadCpuTime();
    startNanos = System.nanoTime();
    action.run();
    Platform.requestNextPulse();
  }

  private void noteChange() {
    noted = true;
  }

  private void pulse() {
    if (done.getAsBoolean() && noted) {
      noted = false;
      quiet = 0;
      latest =
          new Took(threads.getCurrentThreadCpuTime() - startCpu, System.nanoTime() - startNanos);
    } else if (done.getAsBoolean()) {
      quiet++;
    }
    if (quiet < QUIET_FRAMES) {
      Platform.requestNextPulse();
      return;
    }
    rows.removeListener(changed);
    scene.removePostLayoutPulseListener(pulse);
    took.complete(latest);
  }

  /**
   * What it took, in nanoseconds.
   *
   * @param cpu processor time of the FX thread
   * @param wall until the rows were laid out
   */
  record Took(long cpu, long wall) {
    void record(Histogram cpuMicros, Histogram wallMicros) {
      cpuMicros.recordValue(TimeUnit.NANOSECONDS.toMicros(cpu));
      wallMicros.recordValue(TimeUnit.NANOSECONDS.toMicros(wall));
    }
  }
}
