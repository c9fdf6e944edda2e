package org.windlass.engine.transport.tls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Kind;
import org.windlass.engine.TlsMaterialException.Problem;

/**
 * Looks into CA, certificate and key files. Every method reads files and blocks: never call from
 * the JavaFX thread. A file that cannot be used is a {@link TlsMaterialException}, whatever bytes
 * it holds.
 */
public final class TlsFiles {
  private TlsFiles() {}

  /** The authorities in a CA file, in its order; never empty. */
  public static List<CertificateFacts> authorities(Path ca) throws TlsMaterialException {
    return facts(new TlsFile(Kind.CA, ca));
  }

  /** The client certificate in a file, and then the chain behind it; never empty. */
  public static List<CertificateFacts> certificates(Path cert) throws TlsMaterialException {
    return facts(new TlsFile(Kind.CERTIFICATE, cert));
  }

  /**
   * What is known of a key. One that only lacks the right passphrase is no failure: it is not
   * opened.
   *
   * @param passphrase null for none; not wiped
   */
  public static KeyFacts key(Path key, char @Nullable [] passphrase) throws TlsMaterialException {
    TlsFile file = new TlsFile(Kind.KEY, key);
    boolean encrypted = KeyReader.isEncrypted(file);
    try {
      return new KeyFacts(KeyTypes.of(KeyReader.read(file, passphrase)), encrypted, true);
    } catch (TlsMaterialException e) {
      if (e.problem() == Problem.ENCRYPTED || e.problem() == Problem.WRONG_PASSPHRASE) {
        return new KeyFacts("", true, false);
      }
      throw e;
    }
  }

  /**
   * Whether a certificate and a key belong together.
   *
   * @param passphrase null for none; not wiped
   * @return false when both can be used and the key is another's
   * @throws TlsMaterialException when one of them cannot be used, or the key cannot be opened
   */
  public static boolean isPair(Path cert, Path key, char @Nullable [] passphrase)
      throws TlsMaterialException {
    X509Certificate leaf = CertificateReader.read(new TlsFile(Kind.CERTIFICATE, cert)).getFirst();
    TlsFile file = new TlsFile(Kind.KEY, key);
    try {
      KeyPairs.check(file, KeyReader.read(file, passphrase), leaf.getPublicKey());
      return true;
    } catch (TlsMaterialException e) {
      if (e.problem() == Problem.MISMATCH) {
        return false;
      }
      throw e;
    }
  }

  private static List<CertificateFacts> facts(TlsFile file) throws TlsMaterialException {
    return CertificateReader.read(file).stream().map(TlsFiles::facts).toList();
  }

  private static CertificateFacts facts(X509Certificate certificate) {
    return new CertificateFacts(
        Names.readable(certificate.getSubjectX500Principal()),
        Names.readable(certificate.getIssuerX500Principal()),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        KeyTypes.of(certificate.getPublicKey()),
        certificate.getBasicConstraints() >= 0,
        Stream.concat(Names.hosts(certificate).stream(), Names.addresses(certificate).stream())
            .toList());
  }
}
