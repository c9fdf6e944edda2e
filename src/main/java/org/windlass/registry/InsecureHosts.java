package org.windlass.registry;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which registries need no certificate that is known, as dockerd does. */
final class InsecureHosts {
  private static final Pattern IPV4 = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
  private static final int BITS = 8;

  private final Set<String> listed;

  InsecureHosts(Set<String> listed) {
    this.listed = listed;
  }

  /** Whether a registry is listed, by its name or its network. */
  boolean isListed(String host) {
    String bare = withoutPort(host);
    return listed.contains(host)
        || listed.contains(bare)
        || listed.stream().anyMatch(entry -> entry.indexOf('/') > 0 && inNetwork(bare, entry));
  }

  /** Whether a registry is on this computer. Asks no name server. */
  static boolean isLoopback(String host) {
    String bare = withoutPort(host);
    InetAddress address = literal(bare);
    return bare.equals("localhost") || (address != null && address.isLoopbackAddress());
  }

  static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > 0 && host.indexOf(']', colon) < 0 && isSingle(host, colon);
    return hasPort ? host.substring(0, colon) : host;
  }

  /** Not one of the colons of a bare IPv6 address. */
  private static boolean isSingle(String host, int colon) {
    return host.startsWith("[") || host.indexOf(':') == colon;
  }

  /** Whether an address written as such is within {@code address/bits}. */
  static boolean inNetwork(String host, String network) {
    int slash = network.indexOf('/');
    InetAddress address = literal(host);
    InetAddress base = literal(network.substring(0, slash));
    String bits = network.substring(slash + 1);
    if (address == null || base == null || !bits.matches("\\d{1,3}")) {
      return false;
    }
    byte[] a = address.getAddress();
    byte[] b = base.getAddress();
    int prefix = Integer.parseInt(bits);
    if (a.length != b.length || prefix > a.length * BITS) {
      return false;
    }
    for (int i = 0; i < prefix; i++) {
      int mask = 1 << (BITS - 1 - i % BITS);
      if ((a[i / BITS] & mask) != (b[i / BITS] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** The address that a text is; null for a name. */
  private static @Nullable InetAddress literal(String host) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    if (!IPV4.matcher(bare).matches() && bare.indexOf(':') < 0) {
      return null;
    }
    try {
      // A text of this form is never looked up.
      return InetAddress.getByName(bare);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
