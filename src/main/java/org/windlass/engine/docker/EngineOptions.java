package org.windlass.engine.docker;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.RegistryLogins;
import org.windlass.engine.transport.DialerOptions;

/**
 * How to speak with an engine.
 *
 * @param pinnedVersion spoken without negotiation ({@code DOCKER_API_VERSION}); null to negotiate
 * @param userAgent the {@code User-Agent} of every request
 * @param timeouts limits of the calls
 * @param headers sent with every request, such as {@code HttpHeaders} of {@code config.json}; their
 *     values may be secrets
 * @param dialing what the connections need
 * @param logins what engines log in to registries with
 */
public record EngineOptions(
    @Nullable ApiVersion pinnedVersion,
    String userAgent,
    Timeouts timeouts,
    Map<String, String> headers,
    DialerOptions dialing,
    RegistryLogins logins) {

  /** Takes a copy of the map. */
  public EngineOptions {
    headers = Map.copyOf(headers);
  }

  /** Without logins. */
  public EngineOptions(
      @Nullable ApiVersion pinnedVersion,
      String userAgent,
      Timeouts timeouts,
      Map<String, String> headers,
      DialerOptions dialing) {
    this(pinnedVersion, userAgent, timeouts, headers, dialing, RegistryLogins.NONE);
  }

  /** Without headers and logins, and dialing by itself. */
  public EngineOptions(@Nullable ApiVersion pinnedVersion, String userAgent, Timeouts timeouts) {
    this(pinnedVersion, userAgent, timeouts, Map.of(), DialerOptions.DEFAULT);
  }

  /** Names no header's value. */
  @Override
  public String toString() {
    return "EngineOptions[" + pinnedVersion + ", " + userAgent + ", " + headers.keySet() + "]";
  }

  /** Negotiated version, the program's own name and version, default limits. */
  public static EngineOptions defaults() {
    String version = EngineOptions.class.getPackage().getImplementationVersion();
    return new EngineOptions(
        null, "Windlass/" + Objects.requireNonNullElse(version, "dev"), Timeouts.DEFAULT);
  }

  /** These options, pinned to a version; null for negotiation. */
  public EngineOptions withPinnedVersion(@Nullable ApiVersion version) {
    return new EngineOptions(version, userAgent, timeouts, headers, dialing, logins);
  }

  /** These options with other limits. */
  public EngineOptions withTimeouts(Timeouts limits) {
    return new EngineOptions(pinnedVersion, userAgent, limits, headers, dialing, logins);
  }

  /** These options with other means to connect. */
  public EngineOptions withDialing(DialerOptions other) {
    return new EngineOptions(pinnedVersion, userAgent, timeouts, headers, other, logins);
  }

  /** These options with other logins. */
  public EngineOptions withLogins(RegistryLogins others) {
    return new EngineOptions(pinnedVersion, userAgent, timeouts, headers, dialing, others);
  }
}
