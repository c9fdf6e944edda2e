package org.windlass.engine.transport.tls;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.windlass.engine.EngineUnreachableException.Reason;

/**
 * What a failure of TLS means.
 *
 * @param reason one of the TLS reasons
 * @param detail what a sentence about it should name; empty for nothing
 */
public record TlsFailure(Reason reason, String detail) {
  /** That nothing is known of it. */
  public static final TlsFailure UNNAMED = new TlsFailure(Reason.TLS, "");

  private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");

  /** What servers say of a client certificate, or of none. */
  private static final Set<String> ABOUT_CLIENT =
      Set.of(
          "access_denied",
          "bad_certificate",
          "certificate_expired",
          "certificate_required",
          "certificate_revoked",
          "certificate_unknown",
          "decrypt_error",
          "no_certificate",
          "unknown_ca",
          "unsupported_certificate");

  /** Reads what Java's TLS threw. */
  public static TlsFailure of(SSLException failure) {
    if (failure instanceof ClientRefusedException) {
      return new TlsFailure(Reason.TLS_CLIENT_REFUSED, "");
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServerCertificateException refused) {
        return new TlsFailure(refused.reason(), refused.detail());
      }
    }
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof SSLPeerUnverifiedException) {
      return new TlsFailure(Reason.TLS_NAME, "");
    } else if (message.contains("unrecognized SSL message")
        || message.contains("plaintext connection")) {
      return new TlsFailure(Reason.TLS_NOT_SPOKEN, "");
    }
    Matcher alert = ALERT.matcher(message);
    return alert.find() && ABOUT_CLIENT.contains(alert.group(1))
        ? new TlsFailure(Reason.TLS_CLIENT_REFUSED, alert.group(1))
        : UNNAMED;
  }
}
