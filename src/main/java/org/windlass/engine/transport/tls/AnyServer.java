package org.windlass.engine.transport.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;

/** Trusts whoever answers: TLS without verification, which the user has chosen. */
final class AnyServer extends Trust {
  @Override
  @SuppressWarnings("TrustAllX509TrustManager") // What --tls without --tlsverify means.
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}
}
