package org.windlass.context;

import java.util.regex.Pattern;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.transport.HostParser;

/** Reads the host of a context, which docker takes a little differently from that of {@code -H}. */
public final class ContextHost {
  private static final Pattern NO_PORT =
      Pattern.compile("(?:tcp|https?)://(?:\\[[^\\]]*\\]|[^:/\\[\\]]+)(?:/.*)?");
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private ContextHost() {}

  /**
   * Reads a host; an empty one is the system's default. Where a TCP host names no port, docker
   * leaves it to HTTP, whose ports are 80 and 443.
   *
   * @throws InvalidHostException saying which part is wrong
   */
  public static EngineHost parse(String text, boolean tls) throws InvalidHostException {
    String host = text.strip();
    EngineHost parsed = HostParser.parse(host.isEmpty() ? HostParser.DEFAULT_HOST : host);
    if (parsed instanceof EngineHost.Tcp tcp && NO_PORT.matcher(host).matches()) {
      boolean encrypted =
          tcp.scheme() == EngineHost.Scheme.HTTPS || (tls && tcp.scheme() == EngineHost.Scheme.TCP);
      return new EngineHost.Tcp(
          tcp.scheme(), tcp.host(), encrypted ? HTTPS_PORT : HTTP_PORT, tcp.pathPrefix());
    }
    return parsed;
  }
}
