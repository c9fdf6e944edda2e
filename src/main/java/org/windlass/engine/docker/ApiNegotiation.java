package org.windlass.engine.docker;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineIncompatibleException;
import org.windlass.engine.EngineRefusedException;

/**
 * Finds the API version to speak: the highest that both sides know. Safe for use by many threads;
 * two that negotiate at once find the same, so nobody waits for another's network.
 */
final class ApiNegotiation {
  /** What Windlass speaks: from Docker 1.12 on, up to the newest published version. */
  static final ApiVersion.Range OURS =
      new ApiVersion.Range(new ApiVersion(1, 24), new ApiVersion(1, 56));

  private final HttpCaller http;
  private final Timeouts timeouts;
  private final VersionEndpoint versions;
  private final @Nullable ApiVersion pinned;
  private volatile @Nullable Agreement agreement;

  /**
   * @param pinned spoken whatever the engine says; null to negotiate
   */
  ApiNegotiation(
      HttpCaller http, Timeouts timeouts, VersionEndpoint versions, @Nullable ApiVersion pinned) {
    this.http = http;
    this.timeouts = timeouts;
    this.versions = versions;
    this.pinned = pinned;
  }

  /** The version to speak; asks the engine the first time only. */
  ApiVersion version(Cancellation cancellation) throws EngineException {
    if (pinned != null) {
      return pinned;
    }
    Agreement known = agreement;
    return known != null ? known.version : renegotiate(cancellation);
  }

  /** Asks the engine again, whatever was agreed before. */
  ApiVersion renegotiate(Cancellation cancellation) throws EngineException {
    if (pinned != null) {
      return pinned;
    }
    return agree(PingEndpoint.ask(http, timeouts, cancellation), cancellation);
  }

  /**
   * The version to speak with an engine whose ping just announced {@code announced}: the one agreed
   * before, unless the engine announced another then.
   */
  ApiVersion heard(Optional<ApiVersion> announced, Cancellation cancellation)
      throws EngineException {
    if (pinned != null) {
      return pinned;
    }
    Agreement known = agreement;
    return known != null && known.announced.equals(announced)
        ? known.version
        : agree(announced, cancellation);
  }

  private ApiVersion agree(Optional<ApiVersion> announced, Cancellation cancellation)
      throws EngineException {
    ApiVersion.Range theirs = range(announced, cancellation);
    ApiVersion version =
        OURS.highestCommon(theirs).orElseThrow(() -> new EngineIncompatibleException(OURS, theirs));
    agreement = new Agreement(announced, version);
    return version;
  }

  /** What the engine says in {@code /version}, else what its ping announced, else the oldest. */
  private ApiVersion.Range range(Optional<ApiVersion> announced, Cancellation cancellation)
      throws EngineException {
    ApiVersion.Range said = null;
    try {
      said = versions.version(cancellation).api();
    } catch (EngineRefusedException e) {
      if (announced.isEmpty()) {
        throw e;
      }
    }
    if (said != null) {
      return said;
    }
    ApiVersion max = announced.orElse(OURS.min());
    return new ApiVersion.Range(max.atLeast(OURS.min()) ? OURS.min() : max, max);
  }

  private record Agreement(Optional<ApiVersion> announced, ApiVersion version) {}
}
