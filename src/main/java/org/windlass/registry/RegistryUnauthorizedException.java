package org.windlass.registry;

import org.jspecify.annotations.Nullable;

/** The registry does not know who asks. */
public final class RegistryUnauthorizedException extends RegistryException {
  /** What is missing. */
  public enum Reason {
    /** There are no credentials for the registry; a login may help. */
    NO_CREDENTIALS,
    /** The registry, or its token service, does not take the credentials that there are. */
    CREDENTIALS_REFUSED,
    /** The credentials could not be read; the cause says why. */
    CREDENTIALS_UNREADABLE,
    /** The registry wants a way to log in that is not known here; the message names it. */
    UNKNOWN_SCHEME
  }

  private final Reason reason;

  /**
   * Says what is missing.
   *
   * @param message the registry's own words, or why; without any secret
   */
  public RegistryUnauthorizedException(
      String registry, Reason reason, String message, @Nullable Throwable cause) {
    super(registry, reason + ": " + message, cause);
    this.reason = reason;
  }

  /** What is missing. */
  public Reason reason() {
    return reason;
  }
}
