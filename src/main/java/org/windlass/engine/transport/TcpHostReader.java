package org.windlass.engine.transport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineHost.Scheme;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.InvalidHostException.Reason;

/** Reads what stands behind {@code tcp://}, {@code http://} and {@code https://}. */
final class TcpHostReader {
  /** What the docker command line puts where the host is left out. */
  private static final String LOCALHOST = "localhost";

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int MAX_PORT = 65535;
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\]]*\\]|[^:/\\[\\]]*)(?::([^/]*))?(/.*)?");
  private static final Pattern UNBRACKETED_V6 =
      Pattern.compile("([0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(/.*)?");
  private static final Pattern ILLEGAL = Pattern.compile("[\\s\\p{Cntrl}?#@\\\\]");
  private static final Pattern ADDRESS_V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  private final String text;
  private final boolean tls;

  /**
   * @param text all that was typed, for the exceptions
   * @param tls whether the TLS settings encrypt
   */
  TcpHostReader(String text, boolean tls) {
    this.text = text;
    this.tls = tls;
  }

  /** Reads {@code [host][:[port]][/prefix]}. */
  EngineHost read(Scheme scheme, String rest) throws InvalidHostException {
    if (ILLEGAL.matcher(rest).find() || rest.contains("://")) {
      throw new InvalidHostException(Reason.MALFORMED, text);
    }
    Matcher v6 = UNBRACKETED_V6.matcher(rest);
    if (v6.matches()) {
      String address = dialable(v6.group(1));
      return new EngineHost.Tcp(scheme, address, defaultPort(scheme), prefix(v6.group(2)));
    }
    Matcher m = AUTHORITY.matcher(rest);
    if (!m.matches()) {
      throw new InvalidHostException(Reason.MALFORMED, text);
    }
    String host = host(scheme, m.group(1), m.group(2), m.group(3));
    String port = m.group(2);
    return new EngineHost.Tcp(
        scheme,
        host,
        port == null || port.isEmpty() ? defaultPort(scheme) : port(port),
        prefix(m.group(3)));
  }

  private String host(Scheme scheme, String host, @Nullable String port, @Nullable String path)
      throws InvalidHostException {
    if (host.isEmpty()) {
      boolean alone = port == null && path == null;
      boolean onlyPort = port != null && !port.isEmpty();
      if (onlyPort || (alone && scheme == Scheme.TCP)) {
        return LOCALHOST;
      }
      throw new InvalidHostException(Reason.NO_HOST, text);
    }
    if (!host.startsWith("[")) {
      return dialable(host);
    }
    String address = host.substring(1, host.length() - 1);
    if (address.isEmpty()) {
      throw new InvalidHostException(Reason.NO_HOST, text);
    } else if (!ADDRESS_V6.matcher(address).matches()) {
      throw new InvalidHostException(Reason.MALFORMED, text);
    }
    return dialable(address);
  }

  private String dialable(String host) throws InvalidHostException {
    try {
      new HttpUrl.Builder().host(host);
      return host;
    } catch (IllegalArgumentException e) {
      throw new InvalidHostException(Reason.MALFORMED, text);
    }
  }

  private int defaultPort(Scheme scheme) {
    return switch (scheme) {
      case TCP -> tls ? HostParser.DEFAULT_TLS_PORT : HostParser.DEFAULT_PORT;
      case HTTP -> HTTP_PORT;
      case HTTPS -> HTTPS_PORT;
    };
  }

  private int port(String port) throws InvalidHostException {
    int number = PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
    if (number < 1 || number > MAX_PORT) {
      throw new InvalidHostException(Reason.BAD_PORT, text);
    }
    return number;
  }

  private static String prefix(@Nullable String path) {
    return path == null ? "" : path.replaceFirst("/+$", "");
  }
}
