package org.windlass.engine.docker;

import java.time.Duration;

/**
 * How long calls may take. Streams (pull, events) have only the connect limit.
 *
 * @param connect to open a connection
 * @param call a short call, from sending the request to the last byte of the answer
 * @param longCall a call that makes the engine work or asks a registry: image list, search
 */
public record Timeouts(Duration connect, Duration call, Duration longCall) {
  /** 10 s, 30 s and 120 s. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(120));
}
