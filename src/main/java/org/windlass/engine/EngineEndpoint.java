package org.windlass.engine;

/**
 * All that is needed to reach an engine.
 *
 * @param tls has no effect on hosts that are not TCP
 */
public record EngineEndpoint(EngineHost host, TlsSettings tls) {

  /** A host without TLS settings. */
  public static EngineEndpoint of(EngineHost host) {
    return new EngineEndpoint(host, TlsSettings.NONE);
  }
}
