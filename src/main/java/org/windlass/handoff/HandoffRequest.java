package org.windlass.handoff;

import java.util.List;
import java.util.Map;

/**
 * What a start was asked for. Holds no secret: neither passphrases nor the values of headers.
 *
 * @param version of the protocol; {@link #VERSION} in one that this program makes
 * @param arguments the words of the command line, their paths absolute
 * @param environment the variables that decide the engine, their paths absolute
 */
public record HandoffRequest(int version, List<String> arguments, Map<String, String> environment) {
  /** The protocol that this program speaks. */
  public static final int VERSION = 1;

  /** Copies both. */
  public HandoffRequest {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** A request in the protocol that this program speaks. */
  public HandoffRequest(List<String> arguments, Map<String, String> environment) {
    this(VERSION, arguments, environment);
  }
}
