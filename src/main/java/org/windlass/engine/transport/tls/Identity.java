package org.windlass.engine.transport.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A client certificate and its key.
 *
 * @param chain the certificate first
 */
record Identity(List<X509Certificate> chain, PrivateKey key) {

  Identity {
    chain = List.copyOf(chain);
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "Identity[" + Names.readable(chain.getFirst().getSubjectX500Principal()) + "]";
  }
}
