package org.windlass.engine.docker;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.ApiVersion;

/**
 * How to speak with an engine.
 *
 * @param pinnedVersion spoken without negotiation ({@code DOCKER_API_VERSION}); null to negotiate
 * @param userAgent the {@code User-Agent} of every request
 * @param timeouts limits of the calls
 */
public record EngineOptions(
    @Nullable ApiVersion pinnedVersion, String userAgent, Timeouts timeouts) {

  /** Negotiated version, the program's own name and version, default limits. */
  public static EngineOptions defaults() {
    String version = EngineOptions.class.getPackage().getImplementationVersion();
    return new EngineOptions(
        null, "Windlass/" + Objects.requireNonNullElse(version, "dev"), Timeouts.DEFAULT);
  }

  /** These options, pinned to a version; null for negotiation. */
  public EngineOptions withPinnedVersion(@Nullable ApiVersion version) {
    return new EngineOptions(version, userAgent, timeouts);
  }

  /** These options with other limits. */
  public EngineOptions withTimeouts(Timeouts limits) {
    return new EngineOptions(pinnedVersion, userAgent, limits);
  }
}
