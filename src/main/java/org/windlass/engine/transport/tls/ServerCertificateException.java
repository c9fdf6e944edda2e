package org.windlass.engine.transport.tls;

import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineUnreachableException.Reason;

/** Why a server's certificate is not accepted. */
final class ServerCertificateException extends CertificateException {
  private final Reason reason;
  private final String detail;

  /**
   * @param detail what a sentence about the reason should name; empty for nothing
   */
  ServerCertificateException(Reason reason, String detail, @Nullable Throwable cause) {
    super(reason + (detail.isEmpty() ? "" : ": " + detail), cause);
    this.reason = reason;
    this.detail = detail;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
