package org.windlass.registry;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where credentials come from. Asked on the calling thread, and only after a registry's wish. */
@FunctionalInterface
public interface Credentials {
  /** There are none. */
  Credentials NONE = registry -> null;

  /**
   * What there is for a registry.
   *
   * @param registry host, with its port when it has one; {@code docker.io} for Docker Hub
   * @return null when there is nothing
   * @throws IOException when it cannot be told; the message holds no secret
   */
  @Nullable Credential find(String registry) throws IOException;
}
