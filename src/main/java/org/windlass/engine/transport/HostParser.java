package org.windlass.engine.transport;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.InvalidHostException.Reason;

/** Reads host URIs as {@code docker -H} and {@code DOCKER_HOST} take them. */
public final class HostParser {
  /** Where an engine listens when nobody says otherwise. */
  public static final String DEFAULT_HOST = "unix:///var/run/docker.sock";

  /** The port of a {@code tcp://} host that names none. */
  public static final int DEFAULT_PORT = 2375;

  /** Of the 108 bytes that the system's socket address has for a path, one ends it. */
  private static final int MAX_UNIX_PATH = 107;

  private static final String LOOPBACK = "127.0.0.1";
  private static final int MAX_PORT = 65535;
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)");
  private static final Pattern BARE =
      Pattern.compile("(?:\\[[^\\]]*\\]|[^:/\\[\\]]*):[^/]*(?:/.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\]]*\\]|[^:/\\[\\]]*)(?::([^/]*))?(/.*)?");
  private static final Pattern ILLEGAL = Pattern.compile("[\\s\\p{Cntrl}?#@\\\\]");
  private static final Pattern ADDRESS_V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  private HostParser() {}

  /**
   * Reads {@code unix:///path}, {@code tcp://host[:port][/prefix]}, {@code http://…} (the same as
   * tcp), {@code host:port} or {@code :port}; blanks around the text are ignored.
   *
   * @throws InvalidHostException saying which part is wrong
   */
  public static EngineHost parse(String text) throws InvalidHostException {
    String input = text.strip();
    if (input.isEmpty()) {
      throw new InvalidHostException(Reason.EMPTY, text);
    }
    Matcher m = SCHEME.matcher(input);
    if (!m.matches()) {
      if (BARE.matcher(input).matches()) {
        return tcp(input, text);
      }
      throw new InvalidHostException(Reason.NO_SCHEME, text);
    }
    return switch (m.group(1).toLowerCase(Locale.ROOT)) {
      case "unix" -> unix(m.group(2), text);
      case "tcp", "http" -> tcp(m.group(2), text);
      case "ssh", "npipe", "fd", "https" ->
          throw new InvalidHostException(Reason.UNSUPPORTED_SCHEME, text);
      default -> throw new InvalidHostException(Reason.UNKNOWN_SCHEME, text);
    };
  }

  private static EngineHost unix(String path, String text) throws InvalidHostException {
    if (!path.startsWith("/") || path.length() == 1) {
      throw new InvalidHostException(Reason.NO_PATH, text);
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > MAX_UNIX_PATH) {
      throw new InvalidHostException(Reason.PATH_TOO_LONG, text);
    }
    try {
      return new EngineHost.Unix(Path.of(path));
    } catch (InvalidPathException e) {
      throw new InvalidHostException(Reason.MALFORMED, text);
    }
  }

  private static EngineHost tcp(String address, String text) throws InvalidHostException {
    Matcher m = AUTHORITY.matcher(address);
    if (ILLEGAL.matcher(address).find() || !m.matches()) {
      throw new InvalidHostException(Reason.MALFORMED, text);
    }
    String host = m.group(1);
    String port = m.group(2);
    if (host.isEmpty() && port == null) {
      throw new InvalidHostException(Reason.NO_HOST, text);
    }
    return new EngineHost.Tcp(host(host, text), port(port, text), prefix(m.group(3)));
  }

  private static String host(String host, String text) throws InvalidHostException {
    if (host.isEmpty()) {
      return LOOPBACK;
    }
    boolean bracketed = host.startsWith("[");
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    try {
      if (bracketed == ADDRESS_V6.matcher(bare).matches()) {
        new HttpUrl.Builder().host(bare);
        return bare;
      }
    } catch (IllegalArgumentException e) {
      // Falls through: what OkHttp cannot dial is malformed.
    }
    throw new InvalidHostException(bare.isEmpty() ? Reason.NO_HOST : Reason.MALFORMED, text);
  }

  private static int port(@Nullable String port, String text) throws InvalidHostException {
    if (port == null) {
      return DEFAULT_PORT;
    }
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
