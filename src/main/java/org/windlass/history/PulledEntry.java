package org.windlass.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One pull that has ended.
 *
 * @param reference as people write it
 * @param platform empty for the engine's own
 * @param connection the name of the connection; empty for a host without a name
 * @param host URI of the engine
 * @param bytes that were downloaded, or would have been
 * @param digest of what was pulled; empty when the engine has not said it
 * @param error what went wrong; empty when nothing did
 * @param rates bytes a second over its time, at even distances; at most 60
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PulledEntry(
    Instant started,
    Instant ended,
    String reference,
    String platform,
    String connection,
    String host,
    Outcome outcome,
    long bytes,
    String digest,
    String error,
    List<Double> rates) {
  /** How it ended. */
  public enum Outcome {
    /** The engine has the image. */
    SUCCEEDED,
    /** It failed. */
    FAILED,
    /** The user ended it. */
    CANCELLED
  }

  /** Fills in what an older version has not written. */
  public PulledEntry {
    platform = platform == null ? "" : platform;
    connection = connection == null ? "" : connection;
    host = host == null ? "" : host;
    digest = digest == null ? "" : digest;
    error = error == null ? "" : error;
    rates = rates == null ? List.of() : List.copyOf(rates);
  }

  /** How long it took. */
  public Duration took() {
    return Duration.between(started, ended);
  }

  /** Bytes a second on average; 0 when nothing was downloaded. */
  public double rate() {
    double seconds = took().toMillis() / 1000.0;
    return seconds <= 0 ? 0 : bytes / seconds;
  }

  /** What to call the engine: its connection, else its host. */
  public String engine() {
    return connection.isEmpty() ? host : connection;
  }
}
