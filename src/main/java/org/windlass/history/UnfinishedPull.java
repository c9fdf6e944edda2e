package org.windlass.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A pull that has not ended, or could not for want of its engine.
 *
 * @param reference as people write it
 * @param platform empty for the engine's own
 * @param connection the name of the connection; empty for a host without a name
 * @param host URI of the engine
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnfinishedPull(String reference, String platform, String connection, String host) {
  /** Fills in what is missing. */
  public UnfinishedPull {
    reference = reference == null ? "" : reference;
    platform = platform == null ? "" : platform;
    connection = connection == null ? "" : connection;
    host = host == null ? "" : host;
  }
}
