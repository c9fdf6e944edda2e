package org.windlass.engine.transport;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.InvalidHostException.Reason;

/**
 * Reads what stands behind {@code ssh://}. A user or host that begins with a dash, or holds what a
 * shell of the user's ssh configuration would interpret, is refused here, as newer versions of ssh
 * do.
 */
final class SshHostReader {
  private static final int MAX_PORT = 65535;
  private static final Pattern PARTS =
      Pattern.compile("(?:([^@/]*)@)?(\\[[^\\]@/]*\\]|[^:@/\\[\\]]*)(?::([^/]*))?(/.*)?");
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern BAD_USER = Pattern.compile("-.*|.*[\\s\\p{Cntrl}'`\";&<>|(){}$].*");
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._][\\p{L}\\p{N}._+-]*");
  private static final Pattern ADDRESS_V6 =
      Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(?:%[A-Za-z0-9._-]+)?");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  private final String text;

  /**
   * @param text all that was typed, for the exceptions
   */
  SshHostReader(String text) {
    this.text = text;
  }

  /** Reads {@code [user@]host[:port][/socket]}. */
  EngineHost read(String rest) throws InvalidHostException {
    if (rest.indexOf('?') >= 0 || rest.indexOf('#') >= 0) {
      throw new InvalidHostException(Reason.SSH_QUERY, text);
    }
    Matcher m = PARTS.matcher(rest);
    if (!m.matches() || BAD_ESCAPE.matcher(rest).find()) {
      throw new InvalidHostException(Reason.MALFORMED, text);
    }
    return new EngineHost.Ssh(
        user(m.group(1)), host(m.group(2)), port(m.group(3)), socket(m.group(4)));
  }

  private @Nullable String user(@Nullable String user) throws InvalidHostException {
    if (user == null || user.isEmpty()) {
      return null;
    } else if (user.indexOf(':') >= 0) {
      throw new InvalidHostException(Reason.SSH_PASSWORD, text);
    }
    String decoded = decode(user);
    if (BAD_USER.matcher(decoded).matches()) {
      throw new InvalidHostException(Reason.SSH_USER, text);
    }
    return decoded;
  }

  private String host(String host) throws InvalidHostException {
    boolean bracketed = host.startsWith("[");
    String name = decode(bracketed ? host.substring(1, host.length() - 1) : host);
    if (name.isEmpty()) {
      throw new InvalidHostException(Reason.SSH_HOST, text);
    } else if (!(bracketed ? ADDRESS_V6 : HOST).matcher(name).matches()) {
      throw new InvalidHostException(Reason.MALFORMED, text);
    }
    return name;
  }

  private int port(@Nullable String port) throws InvalidHostException {
    if (port == null || port.isEmpty()) {
      return 0;
    }
    int number = PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
    if (number < 1 || number > MAX_PORT) {
      throw new InvalidHostException(Reason.BAD_PORT, text);
    }
    return number;
  }

  /** Slashes alone are no path, as for the docker command line. */
  private String socket(@Nullable String path) throws InvalidHostException {
    if (path == null || path.chars().allMatch(c -> c == '/')) {
      return "";
    }
    String decoded = decode(path);
    if (decoded.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidHostException(Reason.MALFORMED, text);
    }
    return decoded;
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
