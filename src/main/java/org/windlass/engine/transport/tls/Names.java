package org.windlass.engine.transport.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** The names in a certificate. */
final class Names {
  private static final int DNS = 2;
  private static final int IP = 7;

  private Names() {}

  /** The common name; the whole name when there is none. */
  static String readable(X500Principal principal) {
    try {
      RDN[] common = X500Name.getInstance(principal.getEncoded()).getRDNs(BCStyle.CN);
      String name =
          common.length == 0
              ? ""
              : IETFUtils.valueToString(common[common.length - 1].getFirst().getValue());
      return name.isBlank() ? principal.getName() : name;
    } catch (RuntimeException e) {
      return principal.getName();
    }
  }

  /** The host names a certificate is for; a wildcard begins with {@code *.}. */
  static List<String> hosts(X509Certificate certificate) {
    return alternatives(certificate, DNS);
  }

  /** The addresses a certificate is for. */
  static List<String> addresses(X509Certificate certificate) {
    return alternatives(certificate, IP);
  }

  private static List<String> alternatives(X509Certificate certificate, int type) {
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      return all == null
          ? List.of()
          : all.stream()
              .filter(name -> Integer.valueOf(type).equals(name.get(0)))
              .map(name -> String.valueOf(name.get(1)))
              .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }
}
