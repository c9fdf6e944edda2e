package org.windlass.engine.transport;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineHost.Scheme;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.InvalidHostException.Reason;

/** Reads host URIs as {@code docker -H} and {@code DOCKER_HOST} take them. */
public final class HostParser {
  /** Where an engine listens when nobody says otherwise. */
  public static final String DEFAULT_HOST = "unix:///var/run/docker.sock";

  /** The port of a {@code tcp://} host that names none. */
  public static final int DEFAULT_PORT = 2375;

  /** The port of a {@code tcp://} host that names none, with TLS. */
  public static final int DEFAULT_TLS_PORT = 2376;

  /** Of the 108 bytes that the system's socket address has for a path, one ends it. */
  private static final int MAX_UNIX_PATH = 107;

  private static final String DEFAULT_SOCKET = "/var/run/docker.sock";
  private static final String DEFAULT_PIPE = "//./pipe/docker_engine";
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)");
  private static final Pattern PIPE = Pattern.compile("//[^/]+/pipe/.+");
  private static final Pattern DESCRIPTOR = Pattern.compile("[0-9]{1,9}");

  /** A path, or a word that would be a scheme if it had its slashes: {@code unix:/run/x.sock}. */
  private static final Pattern PATH_LIKE = Pattern.compile("[/\\\\.~].*|[^:/\\[]*:/.*");

  private HostParser() {}

  /** The same as {@link #parse(String, boolean)} without TLS. */
  public static EngineHost parse(String text) throws InvalidHostException {
    return parse(text, false);
  }

  /**
   * Reads {@code unix:///path}, {@code tcp://host[:port][/prefix]}, {@code http://…}, {@code
   * https://…}, {@code ssh://[user@]host[:port][/socket]}, {@code npipe:////./pipe/name}, {@code
   * fd://number}; and {@code host}, {@code host:port} and {@code :port}, which are TCP. {@code
   * unix://}, {@code tcp://} and {@code npipe://} alone stand for Docker's defaults. Blanks around
   * the text are ignored.
   *
   * @param tls whether a {@code tcp://} host without a port means {@link #DEFAULT_TLS_PORT}
   * @throws InvalidHostException saying which part is wrong
   */
  public static EngineHost parse(String text, boolean tls) throws InvalidHostException {
    String input = text.strip();
    if (input.isEmpty()) {
      throw new InvalidHostException(Reason.EMPTY, text);
    }
    Matcher m = SCHEME.matcher(input);
    if (!m.matches()) {
      if (PATH_LIKE.matcher(input).matches()) {
        throw new InvalidHostException(Reason.NO_SCHEME, text);
      }
      return new TcpHostReader(text, tls).read(Scheme.TCP, input);
    }
    String rest = m.group(2);
    return switch (m.group(1).toLowerCase(Locale.ROOT)) {
      case "unix" -> unix(rest.isEmpty() ? DEFAULT_SOCKET : rest, text);
      case "tcp" -> new TcpHostReader(text, tls).read(Scheme.TCP, rest);
      case "http" -> new TcpHostReader(text, tls).read(Scheme.HTTP, rest);
      case "https" -> new TcpHostReader(text, tls).read(Scheme.HTTPS, rest);
      case "ssh" -> new SshHostReader(text).read(rest);
      case "npipe" -> npipe(rest.isEmpty() ? DEFAULT_PIPE : rest.replace('\\', '/'), text);
      case "fd" -> fd(rest, text);
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

  private static EngineHost npipe(String path, String text) throws InvalidHostException {
    if (!PIPE.matcher(path).matches()) {
      throw new InvalidHostException(Reason.NO_PIPE, text);
    }
    return new EngineHost.Npipe(path);
  }

  private static EngineHost fd(String number, String text) throws InvalidHostException {
    if (!DESCRIPTOR.matcher(number).matches()) {
      throw new InvalidHostException(Reason.NO_DESCRIPTOR, text);
    }
    return new EngineHost.Fd(Integer.parseInt(number));
  }
}
