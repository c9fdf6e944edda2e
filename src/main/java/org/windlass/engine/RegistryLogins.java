package org.windlass.engine;

import java.io.IOException;

/**
 * Knows what an engine should log in to registries with. Asked on the thread of the engine's call,
 * which may block it; an interrupt ends the wait. Safe for use by many threads.
 */
@FunctionalInterface
public interface RegistryLogins {
  /** Knows none. */
  RegistryLogins NONE = registry -> RegistryLogin.ANONYMOUS;

  /**
   * What there is for a registry; {@link RegistryLogin#ANONYMOUS} when nothing.
   *
   * @param registry host, with its port when it has one; {@code docker.io} for Docker Hub
   * @throws IOException when it cannot be told; the message holds no secret
   */
  RegistryLogin find(String registry) throws IOException;
}
