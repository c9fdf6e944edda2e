package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Makes Java's own keys, which its TLS can sign with. */
final class PrivateKeys {
  private static final Map<ASN1ObjectIdentifier, String> ALGORITHMS =
      Map.of(
          PKCSObjectIdentifiers.rsaEncryption, "RSA",
          PKCSObjectIdentifiers.id_RSASSA_PSS, "RSASSA-PSS",
          X9ObjectIdentifiers.id_ecPublicKey, "EC",
          EdECObjectIdentifiers.id_Ed25519, "EdDSA",
          EdECObjectIdentifiers.id_Ed448, "EdDSA");

  private PrivateKeys() {}

  static PrivateKey of(PrivateKeyInfo key)
      throws IOException, GeneralSecurityException, UnsupportedKeyException {
    AlgorithmIdentifier id = key.getPrivateKeyAlgorithm();
    String algorithm = ALGORITHMS.get(id.getAlgorithm());
    if (algorithm == null) {
      throw new UnsupportedKeyException("a key of algorithm " + id.getAlgorithm(), null);
    } else if (algorithm.equals("EC")) {
      checkCurve(id);
    }
    byte[] encoded = key.getEncoded();
    try {
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  private static void checkCurve(AlgorithmIdentifier id)
      throws GeneralSecurityException, UnsupportedKeyException {
    if (!(id.getParameters() instanceof ASN1ObjectIdentifier curve)) {
      throw new UnsupportedKeyException("an EC key with a curve of its own", null);
    }
    try {
      AlgorithmParameters.getInstance("EC").init(new ECGenParameterSpec(curve.getId()));
    } catch (InvalidParameterSpecException e) {
      String name = ECNamedCurveTable.getName(curve);
      throw new UnsupportedKeyException(
          "an EC key on the curve " + (name == null ? curve.getId() : name), e);
    }
  }
}
