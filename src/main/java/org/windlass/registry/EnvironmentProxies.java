package org.windlass.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxies that an environment names, by the rules that docker follows: loopback is never asked
 * for through a proxy, and {@code NO_PROXY} lists hosts, domains, addresses and networks.
 */
final class EnvironmentProxies extends ProxySelector {
  private static final Logger log = LoggerFactory.getLogger(EnvironmentProxies.class);
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int SOCKS_PORT = 1080;

  private final @Nullable URI http;
  private final @Nullable URI https;
  private final List<String> exceptions;

  EnvironmentProxies(Map<String, String> environment) {
    this.http = proxy(environment, "HTTP_PROXY");
    this.https = proxy(environment, "HTTPS_PROXY");
    this.exceptions =
        Arrays.stream(variable(environment, "NO_PROXY").split(","))
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .toList();
  }

  @Override
  public List<Proxy> select(URI target) {
    URI proxy = "https".equals(target.getScheme()) ? https : http;
    String host = String.valueOf(target.getHost()).toLowerCase(Locale.ROOT);
    if (proxy == null || InsecureHosts.isLoopback(host) || isExcepted(host, port(target))) {
      return List.of(Proxy.NO_PROXY);
    }
    boolean socks = String.valueOf(proxy.getScheme()).startsWith("socks");
    int port = proxy.getPort();
    return List.of(
        new Proxy(
            socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
            InetSocketAddress.createUnresolved(
                proxy.getHost(), port > 0 ? port : socks ? SOCKS_PORT : HTTP_PORT)));
  }

  /** {@code user:password} for the proxy at an address; null for none. It is a secret. */
  @Nullable String userInfo(SocketAddress address) {
    if (address instanceof InetSocketAddress proxy) {
      for (URI uri : new URI[] {https, http}) {
        if (uri != null && proxy.getHostString().equals(uri.getHost())) {
          return uri.getUserInfo();
        }
      }
    }
    return null;
  }

  @Override
  public void connectFailed(URI target, SocketAddress proxy, IOException failure) {
    log.debug("no connection through the proxy {}", proxy, failure);
  }

  private boolean isExcepted(String host, int port) {
    return exceptions.stream().anyMatch(entry -> matches(entry, host, port));
  }

  private static boolean matches(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    } else if (entry.indexOf('/') > 0) {
      return InsecureHosts.inNetwork(host, entry);
    }
    String name = InsecureHosts.withoutPort(entry);
    boolean portFits = name.equals(entry) || entry.equals(name + ":" + port);
    String domain = name.startsWith("*.") ? name.substring(1) : name;
    boolean nameFits =
        domain.startsWith(".")
            ? host.endsWith(domain)
            : host.equals(domain) || host.endsWith("." + domain);
    return portFits && nameFits;
  }

  private static int port(URI target) {
    int port = target.getPort();
    return port > 0 ? port : "https".equals(target.getScheme()) ? HTTPS_PORT : HTTP_PORT;
  }

  private static @Nullable URI proxy(Map<String, String> environment, String name) {
    String value = variable(environment, name);
    if (value.isEmpty()) {
      return null;
    }
    try {
      URI uri = new URI(value.contains("://") ? value : "http://" + value);
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Told below, without the value: it may hold a password.
    }
    log.warn("{} is not the address of a proxy and is left out", name);
    return null;
  }

  private static String variable(Map<String, String> environment, String name) {
    String upper = environment.getOrDefault(name, "");
    return upper.isEmpty() ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "") : upper;
  }
}
