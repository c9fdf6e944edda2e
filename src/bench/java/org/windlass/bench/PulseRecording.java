package org.windlass.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.HdrHistogram.Histogram;

/** JavaFX's own account of its pulses, from the flight recorder. */
final class PulseRecording implements AutoCloseable {
  private static final String PHASE = "javafx.PulsePhase";
  private static final String WAIT = "Waiting";

  private final Recording recording = new Recording();

  private PulseRecording() {}

  /** Starts to record; before JavaFX is started. */
  static PulseRecording start() {
    PulseRecording started = new PulseRecording();
    started.recording.enable(PHASE).withoutThreshold().withoutStackTrace();
    started.recording.start();
    return started;
  }

  /** The pulses between two moments on the FX thread; its id is {@code thread}. */
  Pulses read(long thread, Instant from, Instant to) throws IOException {
    Path file = Files.createTempFile("pulses", ".jfr");
    try {
      recording.stop();
      recording.dump(file);
      Pulses pulses = new Pulses();
      for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
        boolean inside = event.getStartTime().isAfter(from) && event.getEndTime().isBefore(to);
        if (inside && event.getThread().getJavaThreadId() == thread) {
          pulses.add(event);
        }
      }
      return pulses;
    } finally {
      Files.delete(file);
    }
  }

  @Override
  public void close() {
    recording.close();
  }

  /** What the FX thread did in each pulse. */
  static final class Pulses {
    private final Map<Integer, Long> wall = new TreeMap<>();
    private final Map<Integer, Long> work = new TreeMap<>();
    private final Map<String, Long> phases = new TreeMap<>();

    private void add(RecordedEvent phase) {
      int pulse = phase.getInt("pulseId");
      String name = phase.getString("phaseName");
      long nanos = phase.getDuration().toNanos();
      wall.merge(pulse, nanos, Long::sum);
      work.merge(pulse, name.startsWith(WAIT) ? 0 : nanos, Long::sum);
      phases.merge(name, nanos, Long::sum);
    }

    /** Microseconds of each pulse. */
    Histogram wall() {
      return histogram(wall);
    }

    /** Microseconds of each pulse, without its waits for the renderer. */
    Histogram work() {
      return histogram(work);
    }

    /** Mean milliseconds a pulse, by phase. */
    Map<String, Double> phases() {
      Map<String, Double> means = new TreeMap<>();
      phases.forEach((name, nanos) -> means.put(name, nanos / 1e6 / wall.size()));
      return means;
    }

    private static Histogram histogram(Map<Integer, Long> pulses) {
      Histogram micros = new Histogram(3);
      pulses.values().forEach(nanos -> micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos)));
      return micros;
    }
  }
}
