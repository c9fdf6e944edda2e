package org.windlass.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/**
 * A certificate with its key.
 *
 * @param kind of the key
 * @param chain the certificate, and then those behind it up to and without the root
 */
public record Issued(KeyKind kind, PrivateKey key, List<X509Certificate> chain) {

  /** The certificate itself. */
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** The certificate alone in PEM. */
  public String pem() {
    return pem(List.of(certificate()));
  }

  /** The certificate and those behind it in PEM. */
  public String chainPem() {
    return pem(chain);
  }

  private static String pem(List<X509Certificate> certificates) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      for (X509Certificate certificate : certificates) {
        writer.writeObject(certificate);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
