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
    /** The TLS handshake failed for a reason that none of the others names. */
    TLS,
    /** No trusted authority has signed the server's certificate. */
    TLS_UNTRUSTED,
    /** The server's certificate has expired, or is not valid yet; the detail says when. */
    TLS_EXPIRED,
    /** The server's certificate is for other names; the detail lists them. */
    TLS_NAME,
    /** The server wants a client certificate, or does not accept the one that was sent. */
    TLS_CLIENT_REFUSED,
    /** The server speaks plain HTTP. */
    TLS_NOT_SPOKEN,
    /**
     * A CA, certificate or key file cannot be used; the cause is a {@link TlsMaterialException}.
     */
    TLS_MATERIAL,
    /** {@code ssh} ended before the engine said a word; the detail is what it said last. */
    SSH,
    /** There is no {@code ssh} on this computer. */
    SSH_MISSING,
    /** ssh does not trust the host key of the other side. */
    SSH_HOST_KEY,
    /** ssh asked a person, and the answers did not let it in; the detail is what it said last. */
    SSH_LOGIN,
    /** ssh asked a person who did not want to answer. */
    SSH_CANCELLED,
    /** What describes the connection cannot be used; the detail says why. */
    NOT_CONFIGURED,
    /** Named pipes exist on Windows only. */
    NPIPE,
    /** The file descriptor is not a connected stream socket; the detail says what it is. */
    FD,
    /** The engine closed the connection before the answer was whole. */
    CONNECTION_LOST,
    /** Any other failure of the network. */
    NETWORK
  }

  private final String host;
  private final Reason reason;
  private final String detail;

  /**
   * @param host the host URI that was tried
   * @param cause what the transport threw; null when the stream simply ended
   */
  public EngineUnreachableException(
      String host, Reason reason, String message, @Nullable Throwable cause) {
    this(host, reason, "", message, cause);
  }

  /**
   * @param host the host URI that was tried
   * @param detail what a sentence about the reason should name; empty for nothing
   * @param cause what the transport threw; null when the stream simply ended
   */
  public EngineUnreachableException(
      String host, Reason reason, String detail, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.host = host;
    this.reason = reason;
    this.detail = detail;
  }

  /** The host URI that was tried. */
  public String host() {
    return host;
  }

  /** What stood in the way. */
  public Reason reason() {
    return reason;
  }

  /** What a sentence about the reason should name, such as the names in a certificate. */
  public String detail() {
    return detail;
  }

  /** Whether another try would only ask a person again what has just failed. */
  public boolean needsPerson() {
    return reason == Reason.SSH_LOGIN || reason == Reason.SSH_CANCELLED;
  }
}
