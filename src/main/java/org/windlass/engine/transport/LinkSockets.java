package org.windlass.engine.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Sockets over links, for an HTTP client that thinks it connects to an address. */
final class LinkSockets extends SocketFactory {
  /** What the docker command line calls an engine that has no network address. */
  private static final String NAME = "api.moby.localhost";

  /** The base URL of an engine behind a link. */
  static final HttpUrl BASE = HttpUrl.get("http://" + NAME + "/");

  private final Link.Opener opener;

  private LinkSockets(Link.Opener opener) {
    this.opener = opener;
  }

  /** Lets {@code client} connect to nothing but what {@code opener} opens. */
  static void equip(OkHttpClient.Builder client, Link.Opener opener) {
    equip(client, new LinkSockets(opener));
  }

  /** The same, for a factory of sockets that need no address. */
  static void equip(OkHttpClient.Builder client, SocketFactory sockets) {
    client.socketFactory(sockets).dns(name -> List.of(nowhere())).fastFallback(false);
  }

  /** Stands in where OkHttp wants an address; nothing is ever sent to it. */
  private static InetAddress nowhere() throws UnknownHostException {
    return InetAddress.getByAddress(NAME, new byte[] {127, 0, 0, 1});
  }

  @Override
  public Socket createSocket() {
    return new LinkSocket(opener);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected();
  }

  private Socket connected() throws IOException {
    LinkSocket socket = new LinkSocket(opener);
    socket.connect(new InetSocketAddress(nowhere(), 0));
    return socket;
  }
}
