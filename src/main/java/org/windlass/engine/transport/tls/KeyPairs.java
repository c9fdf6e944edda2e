package org.windlass.engine.transport.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Problem;

/** Whether two keys belong together: what one signs, the other verifies. */
final class KeyPairs {
  private KeyPairs() {}

  /**
   * Does nothing when they do.
   *
   * @param file that the private key comes from
   */
  static void check(TlsFile file, PrivateKey key, PublicKey certified) throws TlsMaterialException {
    if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
      throw mismatch(file, key, certified);
    }
    byte[] text = "windlass".getBytes(StandardCharsets.US_ASCII);
    byte[] signed;
    Signature signature;
    try {
      signature = Signature.getInstance(algorithm(key));
      signature.initSign(key);
      signature.update(text);
      signed = signature.sign();
    } catch (GeneralSecurityException | RuntimeException e) {
      throw file.problem(Problem.DAMAGED, "the key cannot sign", null);
    }
    if (!verifies(signature, certified, text, signed)) {
      throw mismatch(file, key, certified);
    }
  }

  private static boolean verifies(
      Signature signature, PublicKey certified, byte[] text, byte[] signed) {
    try {
      signature.initVerify(certified);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException | RuntimeException e) {
      // Keys of one algorithm and of different sizes or curves.
      return false;
    }
  }

  private static TlsMaterialException mismatch(TlsFile file, PrivateKey key, PublicKey certified) {
    String types = KeyTypes.of(key) + ", and the certificate's is " + KeyTypes.of(certified);
    return file.problem(Problem.MISMATCH, "the key is " + types, null);
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }
}
