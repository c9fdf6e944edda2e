package org.windlass.engine.transport.tls;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a certificate is for a host: by its alternative names only, never by its common name, as
 * Go does it. Runs inside the handshake, before a client certificate is sent; OkHttp checks again
 * after it.
 */
final class ServerNames {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  private ServerNames() {}

  /**
   * Whether {@code certificate} is for {@code host}.
   *
   * @param host a name in ASCII, or an address without brackets
   */
  static boolean match(X509Certificate certificate, String host) {
    if (ADDRESS.matcher(host).matches()) {
      return Names.addresses(certificate).stream().anyMatch(name -> isSameAddress(name, host));
    }
    String wanted = withoutDot(host.toLowerCase(Locale.ROOT));
    return Names.hosts(certificate).stream()
        .anyMatch(name -> isSameName(withoutDot(name.toLowerCase(Locale.ROOT)), wanted));
  }

  /** What the certificate is for, for people; its subject when it lists no names. */
  static String describe(X509Certificate certificate) {
    List<String> names =
        Stream.concat(Names.hosts(certificate).stream(), Names.addresses(certificate).stream())
            .toList();
    return names.isEmpty()
        ? Names.readable(certificate.getSubjectX500Principal())
        : String.join(", ", names);
  }

  /** A wildcard stands for one whole label, the first. */
  private static boolean isSameName(String pattern, String host) {
    if (pattern.startsWith("*.")) {
      int dot = host.indexOf('.');
      return dot > 0 && pattern.length() > 2 && pattern.substring(1).equals(host.substring(dot));
    }
    return !pattern.isEmpty() && pattern.equals(host);
  }

  private static boolean isSameAddress(String one, String other) {
    try {
      // Both are literals: nothing is looked up.
      return InetAddress.ofLiteral(one).equals(InetAddress.ofLiteral(other));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
