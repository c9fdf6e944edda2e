package org.windlass.lab;

import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.transport.HostParser;

/** A small program that says whether an engine answers; it can be run as any user. */
final class EngineProbe {
  private EngineProbe() {}

  /**
   * Prints what {@link #probe} says.
   *
   * @param args the host
   */
  public static void main(String[] args) throws InvalidHostException {
    System.out.println(probe(args[0]));
  }

  /** The word for what happened, and the sentence that people are shown. */
  static String probe(String host) throws InvalidHostException {
    try (Engine engine = DockerEngine.open(HostParser.parse(host), EngineOptions.defaults())) {
      return "ALIVE " + engine.ping(new Cancellation()).apiVersion();
    } catch (EngineException e) {
      return word(e) + " " + LabUi.texts().errors().of(e).sentence();
    }
  }

  private static String word(EngineException failure) {
    return switch (failure) {
      case EngineUnreachableException e -> e.reason().name();
      case EngineProtocolException e -> e.reason().name();
      default -> failure.getClass().getSimpleName();
    };
  }
}
