package org.windlass.registry;

import org.jspecify.annotations.Nullable;

/** No registry, token service or storage could be reached, or the connection was lost. */
public final class RegistryUnreachableException extends RegistryException {
  /** What stood in the way. */
  public enum Reason {
    /** The host name does not resolve. */
    UNKNOWN_HOST,
    /** Nothing listens at the address. */
    REFUSED,
    /** No answer in time. */
    TIMED_OUT,
    /** No trusted authority has signed the server's certificate. */
    TLS_UNTRUSTED,
    /** The server's certificate has expired, or is not valid yet. */
    TLS_EXPIRED,
    /** The server's certificate is for other names. */
    TLS_NAME,
    /** The server speaks plain HTTP, which is only allowed of registries that are listed for it. */
    TLS_NOT_SPOKEN,
    /** TLS failed for a reason that none of the others names. */
    TLS,
    /** A certificate that is set for the registry cannot be read. */
    TLS_MATERIAL,
    /** The proxy refused to connect. */
    PROXY,
    /** The connection ended before the answer was whole. */
    CONNECTION_LOST,
    /** The registry says that it cannot answer now (status 502, 503, 504). */
    UNAVAILABLE,
    /** Any other failure of the network. */
    NETWORK
  }

  private final Reason reason;
  private final String server;

  /**
   * Names what was tried.
   *
   * @param server the host and port that was tried
   * @param cause what the network threw; null when something else says so
   */
  public RegistryUnreachableException(
      String registry, Reason reason, String server, String message, @Nullable Throwable cause) {
    super(registry, reason + " " + server + ": " + message, cause);
    this.reason = reason;
    this.server = server;
  }

  /** What stood in the way. */
  public Reason reason() {
    return reason;
  }

  /** The host and port that was tried: the registry's, or one that it has sent us to. */
  public String server() {
    return server;
  }
}
