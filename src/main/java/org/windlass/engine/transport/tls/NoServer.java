package org.windlass.engine.transport.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** Trusts nobody. OkHttp wants to hold a trust manager before the files have been read. */
final class NoServer extends Trust {
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("no authorities have been read");
  }
}
