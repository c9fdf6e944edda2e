package org.windlass.engine.transport.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When a certificate is valid. */
final class Validity {
  private Validity() {}

  static boolean isNow(X509Certificate certificate) {
    Instant now = Instant.now();
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && !now.isAfter(certificate.getNotAfter().toInstant());
  }

  /** Why it is not valid now, with a day in UTC: {@code expired on 2026-01-02}. */
  static String problem(X509Certificate certificate) {
    Instant end = certificate.getNotAfter().toInstant();
    return Instant.now().isAfter(end)
        ? "expired on " + day(end)
        : "not valid before " + day(certificate.getNotBefore().toInstant());
  }

  private static String day(Instant time) {
    return DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(time);
  }
}
