package org.windlass.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Starts servers that speak TLS on loopback. */
public final class TlsServer {
  private static final String PONG =
      "HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: 2\r\n\r\nOK";

  private TlsServer() {}

  /** Answers pings; asks for no client certificate. */
  public static RawServer open(Issued server) throws IOException {
    return open(server, 0);
  }

  /** Answers pings at a port of the caller's choice. */
  public static RawServer open(Issued server, int port) throws IOException {
    return RawServer.on(listen(server, null, "TLSv1.3", port), TlsServer::pong);
  }

  /** Answers pings without TLS. */
  public static RawServer plain() throws IOException {
    return RawServer.tcp(TlsServer::pong);
  }

  /** Answers the pings of clients that {@code clients} has signed, and speaks only one protocol. */
  public static RawServer mutual(Issued server, Issued clients, String protocol)
      throws IOException {
    return RawServer.on(listen(server, clients, protocol, 0), TlsServer::pong);
  }

  /** Runs the script for the clients that {@code clients} has signed. */
  public static RawServer mutual(Issued server, Issued clients, RawServer.Script script)
      throws IOException {
    return RawServer.on(listen(server, clients, "TLSv1.3", 0), script);
  }

  /** What a server presents itself with; it asks for no client certificate. */
  public static SSLContext context(Issued server) throws IOException {
    return context(server, null);
  }

  private static SSLServerSocket listen(
      Issued server, @Nullable Issued clients, String protocol, int port) throws IOException {
    SSLServerSocket socket =
        (SSLServerSocket)
            context(server, clients)
                .getServerSocketFactory()
                .createServerSocket(port, 50, InetAddress.getLoopbackAddress());
    socket.setNeedClientAuth(clients != null);
    socket.setEnabledProtocols(new String[] {protocol});
    return socket;
  }

  private static void pong(RawConnection connection) throws IOException {
    while (true) {
      connection.request();
      connection.send(PONG);
    }
  }

  private static SSLContext context(Issued server, @Nullable Issued clients) throws IOException {
    try {
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(null, null);
      char[] password = "in memory".toCharArray();
      own.setKeyEntry(
          "server", server.key(), password, server.chain().toArray(X509Certificate[]::new));
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(own, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), clients == null ? null : trust(clients), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TrustManager[] trust(Issued authority)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("clients", authority.certificate());
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return factory.getTrustManagers();
  }
}
