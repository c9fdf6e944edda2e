package org.windlass.engine;

import org.jspecify.annotations.Nullable;

/** No engine could be reached at the host, or the connection to it was lost. */
public final class EngineUnreachableException extends EngineException {
  /** What stood in the way. */
  public enum Reason {
    /** The unix socket does not exist. */
    NO_SUCH_SOCKET,
    /** The socket exists and this user may not open it. */
    PERMISSION_DENIED,
    /** Nothing listens at the address. */
    REFUSED,
    /** The host name does not resolve. */
    UNKNOWN_HOST,
    /** No answer within the connect timeout, or none to a short request. */
    TIMED_OUT,
    /** The TLS handshake failed. */
    TLS,
    /** The engine closed the connection before the answer was whole. */
    CONNECTION_LOST,
    /** Any other failure of the network. */
    NETWORK
  }

  private final String host;
  private final Reason reason;

  /**
   * @param host the host URI that was tried
   * @param cause what the transport threw; null when the stream simply ended
   */
  public EngineUnreachableException(
      String host, Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.host = host;
    this.reason = reason;
  }

  /** The host URI that was tried. */
  public String host() {
    return host;
  }

  /** What stood in the way. */
  public Reason reason() {
    return reason;
  }
}
