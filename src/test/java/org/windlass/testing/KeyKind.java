package org.windlass.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** Kinds of keys that TLS is used with. */
public enum KeyKind {
  RSA_2048("RSA", "SHA256withRSA"),
  EC_P256("secp256r1", "SHA256withECDSA"),
  EC_P384("secp384r1", "SHA384withECDSA"),
  ED25519("Ed25519", "Ed25519"),
  ED448("Ed448", "Ed448");

  private final String standardName;
  private final String signature;

  KeyKind(String standardName, String signature) {
    this.standardName = standardName;
    this.signature = signature;
  }

  /** A new pair. */
  public KeyPair generate() {
    try {
      boolean isCurve = standardName.startsWith("secp");
      KeyPairGenerator generator = KeyPairGenerator.getInstance(isCurve ? "EC" : standardName);
      if (isCurve) {
        generator.initialize(new ECGenParameterSpec(standardName));
      } else if (this == RSA_2048) {
        generator.initialize(2048);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What such a key signs certificates with. */
  public String signature() {
    return signature;
  }
}
