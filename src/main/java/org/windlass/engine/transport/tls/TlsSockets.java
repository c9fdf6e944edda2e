package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.transport.Passphrases;

/**
 * Secures sockets. Reads the TLS files when the first connection is made, when they have changed
 * since, and after a failure. Safe for use by many threads.
 */
final class TlsSockets extends SSLSocketFactory {
  private final TlsSettings settings;
  private final TlsMaterial material;
  private final Duration limit;
  private @Nullable SSLSocketFactory loaded;
  private List<FileStamp> stamps = List.of();
  private volatile boolean serverAsked;

  /**
   * @param limit to wait for a sign of the server during the handshake
   */
  TlsSockets(TlsSettings settings, Passphrases passphrases, Duration limit) {
    this.settings = settings;
    this.material = new TlsMaterial(settings, passphrases, () -> serverAsked = true);
    this.limit = limit;
  }

  /**
   * @throws TlsMaterialException when a file cannot be used
   */
  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
      throws IOException {
    // The handshake's small messages must not wait for the server to acknowledge each.
    plain.setTcpNoDelay(true);
    // OkHttp sets the limit that the call has when the handshake is over.
    plain.setSoTimeout(Math.toIntExact(limit.toMillis()));
    return current().createSocket(new LastWordsSocket(plain), host, port, autoClose);
  }

  /** Whether the server has ever asked for a client certificate. */
  boolean hasServerAsked() {
    return serverAsked;
  }

  private synchronized SSLSocketFactory current() throws IOException {
    List<FileStamp> now = FileStamp.of(settings.ca(), settings.cert(), settings.key());
    SSLSocketFactory known = loaded;
    if (known == null || !now.equals(stamps)) {
      loaded = null;
      known = material.load();
      loaded = known;
      stamps = now;
    }
    return known;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return ((SSLSocketFactory) getDefault()).getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return ((SSLSocketFactory) getDefault()).getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw onlyLayered();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw onlyLayered();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw onlyLayered();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw onlyLayered();
  }

  private static SocketException onlyLayered() {
    return new SocketException("only a connected socket is secured");
  }
}
