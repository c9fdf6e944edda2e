package org.windlass.engine.transport.tls;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Kind;
import org.windlass.engine.TlsMaterialException.Problem;

/** Reads the certificates in PEM files. */
final class CertificateReader {
  private CertificateReader() {}

  /**
   * All certificates of a file, in its order; never empty. As the docker command line does, passes
   * over an authority that cannot be read when the file holds another that can.
   */
  static List<X509Certificate> read(TlsFile file) throws TlsMaterialException {
    byte[] bytes = file.read();
    PemScanner scanner = new PemScanner(bytes);
    List<PemBlock> blocks = scanner.blocks().stream().filter(PemBlock::isCertificate).toList();
    List<X509Certificate> certificates = new ArrayList<>();
    TlsMaterialException damage = null;
    for (PemBlock block : blocks) {
      try {
        certificates.add(parse(block));
      } catch (CertificateException | RuntimeException e) {
        damage = file.problem(Problem.DAMAGED, "a certificate cannot be decoded", e);
      }
    }
    boolean enough = !certificates.isEmpty() && (file.kind() == Kind.CA || damage == null);
    if (!enough) {
      throw damage != null ? damage : NotPem.of(file, bytes, scanner, "certificate");
    }
    return certificates;
  }

  private static X509Certificate parse(PemBlock block) throws CertificateException {
    ByteArrayInputStream in = new ByteArrayInputStream(block.content());
    @Nullable Object certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
    if (certificate instanceof X509Certificate x509 && in.available() == 0) {
      // Parsed only when it is asked for, and then may turn out to be damaged.
      x509.getPublicKey();
      return x509;
    }
    throw new CertificateException("not one X.509 certificate");
  }
}
