package org.windlass.engine.transport.tls;

import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Problem;

/** Says what a file is in which nothing was found. */
final class NotPem {
  private static final int DER_SEQUENCE = 0x30;

  private NotPem() {}

  /** Why {@code file}, which holds {@code bytes}, has no {@code wanted}. */
  static TlsMaterialException of(TlsFile file, byte[] bytes, PemScanner scanner, String wanted) {
    if (scanner.isDamaged()) {
      return file.problem(Problem.DAMAGED, "a PEM block is cut off or is not Base64", null);
    }
    return file.problem(Problem.NOT_PEM, what(bytes, scanner, wanted), null);
  }

  private static String what(byte[] bytes, PemScanner scanner, String wanted) {
    if (bytes.length == 0) {
      return "the file is empty";
    } else if (!scanner.blocks().isEmpty()) {
      return "there are PEM blocks, and none is a " + wanted;
    }
    return bytes[0] == DER_SEQUENCE
        ? "it is binary, such as DER or PKCS#12"
        : "there is no PEM block";
  }
}
