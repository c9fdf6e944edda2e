package org.windlass.registry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The registry allows no more requests for now. */
public final class RegistryRateLimitedException extends RegistryException {
  private final String said;
  private final @Nullable Duration retryAfter;
  private final @Nullable RateLimit limit;

  /**
   * Says when it may be tried again.
   *
   * @param said the registry's own words; may be empty
   */
  public RegistryRateLimitedException(
      String registry, String said, @Nullable Duration retryAfter, @Nullable RateLimit limit) {
    super(registry, "too many requests" + (said.isEmpty() ? "" : ": " + said), null);
    this.said = said;
    this.retryAfter = retryAfter;
    this.limit = limit;
  }

  /** The registry's own words; empty when it said nothing. */
  public String said() {
    return said;
  }

  /** When it may be tried again; null when the registry did not say. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** What is allowed; null when the registry did not say. */
  public @Nullable RateLimit limit() {
    return limit;
  }
}
