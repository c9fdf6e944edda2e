package org.windlass.engine.transport.tls;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Tells PKCS#8, PKCS#1 and SEC1 apart by their structure, as labels are often wrong. */
final class KeyDer {
  /** Of a PKCS#1 key. */
  private static final int RSA_MEMBERS = 9;

  /** Larger than any key, in bytes. */
  private static final int MAX_SIZE = 1 << 16;

  private KeyDer() {}

  /** The key as PKCS#8 has it, without attributes. */
  static PrivateKeyInfo decode(byte[] der) throws IOException, UnsupportedKeyException {
    ASN1Sequence members = sequence(der);
    ASN1Encodable second = members.getObjectAt(1);
    return switch (second) {
      case ASN1Sequence algorithm -> {
        PrivateKeyInfo key = PrivateKeyInfo.getInstance(members);
        yield new PrivateKeyInfo(key.getPrivateKeyAlgorithm(), key.parsePrivateKey());
      }
      case ASN1OctetString number -> sec1(ECPrivateKey.getInstance(members));
      case ASN1Integer modulus when members.size() == RSA_MEMBERS ->
          new PrivateKeyInfo(
              new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
              RSAPrivateKey.getInstance(members));
      case ASN1Integer other -> throw new UnsupportedKeyException("a DSA key", null);
      default -> throw new IOException("not a private key");
    };
  }

  /** The members of the outermost sequence. */
  static ASN1Sequence sequence(byte[] der) throws IOException {
    if (der.length > MAX_SIZE) {
      throw new IOException("too large");
    }
    ASN1Sequence members = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der));
    if (members == null || members.size() < 2) {
      throw new IOException("not a private key");
    }
    return members;
  }

  private static PrivateKeyInfo sec1(ECPrivateKey key) throws IOException, UnsupportedKeyException {
    ASN1Object curve = key.getParametersObject();
    if (curve == null) {
      throw new UnsupportedKeyException("an EC key that does not name its curve", null);
    }
    return new PrivateKeyInfo(
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), key);
  }
}
