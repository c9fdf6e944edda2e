package org.windlass.engine.transport.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsMaterialException;

/**
 * A client certificate and its key.
 *
 * @param chain the certificate first
 */
record Identity(List<X509Certificate> chain, PrivateKey key) {

  Identity {
    chain = List.copyOf(chain);
  }

  /**
   * Reads both files.
   *
   * @param passphrase of an encrypted key; null when none is known
   * @throws TlsMaterialException when one cannot be used, or they do not belong together
   */
  static Identity read(TlsFile certificate, TlsFile key, char @Nullable [] passphrase)
      throws TlsMaterialException {
    List<X509Certificate> chain = CertificateReader.read(certificate);
    Identity identity = new Identity(chain, KeyReader.read(key, passphrase));
    KeyPairs.check(key, identity.key(), chain.getFirst().getPublicKey());
    return identity;
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "Identity[" + Names.readable(chain.getFirst().getSubjectX500Principal()) + "]";
  }
}
