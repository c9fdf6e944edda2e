package org.windlass.engine.transport.tls;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Bounds the work that a key file can ask for before anything is decrypted. */
final class PbeCost {
  /** A few seconds; openssl writes 2,048. */
  private static final BigInteger MAX_ITERATIONS = BigInteger.valueOf(5_000_000);

  /** In blocks of 128 bytes: 256 MiB; openssl writes 16 MiB. */
  private static final BigInteger MAX_BLOCKS = BigInteger.valueOf(2 << 20);

  private PbeCost() {}

  /**
   * Refuses what takes too much time or memory.
   *
   * @throws IllegalArgumentException when the parameters are not what they should be
   */
  static void check(AlgorithmIdentifier algorithm) throws UnsupportedKeyException {
    if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
      atMost(integer(algorithm.getParameters()), MAX_ITERATIONS);
      return;
    }
    KeyDerivationFunc derivation =
        PBES2Parameters.getInstance(algorithm.getParameters()).getKeyDerivationFunc();
    if (derivation.getAlgorithm().equals(MiscObjectIdentifiers.id_scrypt)) {
      ScryptParams scrypt = ScryptParams.getInstance(derivation.getParameters());
      atMost(
          scrypt
              .getCostParameter()
              .multiply(scrypt.getBlockSize())
              .multiply(scrypt.getParallelizationParameter()),
          MAX_BLOCKS);
    } else {
      atMost(integer(derivation.getParameters()), MAX_ITERATIONS);
    }
  }

  /** The count of iterations stands after the salt in PBKDF2, PBES1 and PKCS#12 alike. */
  private static BigInteger integer(ASN1Encodable parameters) {
    return ASN1Integer.getInstance(ASN1Sequence.getInstance(parameters).getObjectAt(1)).getValue();
  }

  private static void atMost(BigInteger asked, BigInteger most) throws UnsupportedKeyException {
    if (asked.signum() <= 0) {
      throw new IllegalArgumentException("not positive");
    } else if (asked.compareTo(most) > 0) {
      throw new UnsupportedKeyException("encrypted so that opening it takes too long", null);
    }
  }
}
