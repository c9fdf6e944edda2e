package org.windlass.engine.transport.tls;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/**
 * Trusts nobody: there is no authority. OkHttp holds one as well, as it wants a trust manager
 * before the files have been read.
 */
final class NoServer extends Trust {
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException(new CertPathBuilderException("there is no authority"));
  }
}
