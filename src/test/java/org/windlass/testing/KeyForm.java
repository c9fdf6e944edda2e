package org.windlass.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.bouncycastle.util.io.pem.PemWriter;
import org.jspecify.annotations.Nullable;

/** The forms in which private keys are kept in PEM. */
public enum KeyForm {
  /** PKCS#1 for RSA, SEC1 for EC. */
  TRADITIONAL(false, null),
  /** The same, with a DEK-Info header. */
  TRADITIONAL_AES_256(true, "AES-256-CBC"),
  TRADITIONAL_AES_128(true, "AES-128-CBC"),
  TRADITIONAL_DES3(true, "DES-EDE3-CBC"),
  PKCS8(false, null),
  PKCS8_AES_256(true, JceOpenSSLPKCS8EncryptorBuilder.AES_256_CBC),
  PKCS8_DES3(true, JceOpenSSLPKCS8EncryptorBuilder.DES3_CBC),
  /** PKCS#12's scheme. */
  PKCS8_PBE_SHA1_3DES(true, JceOpenSSLPKCS8EncryptorBuilder.PBE_SHA1_3DES);

  /** Opens every encrypted key. */
  public static final String PASSPHRASE = "pass phrase";

  private final boolean isEncrypted;
  private final @Nullable String cipher;

  KeyForm(boolean isEncrypted, @Nullable String cipher) {
    this.isEncrypted = isEncrypted;
    this.cipher = cipher;
  }

  /** The forms that keys of this kind are kept in. */
  public static List<KeyForm> of(KeyKind kind) {
    boolean hasTraditional = kind != KeyKind.ED25519 && kind != KeyKind.ED448;
    return Arrays.stream(values()).filter(form -> hasTraditional || !form.isTraditional()).toList();
  }

  /** Whether {@link #PASSPHRASE} is needed. */
  public boolean isEncrypted() {
    return isEncrypted;
  }

  /** The key in this form. */
  public String pem(PrivateKey key) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(isTraditional() ? traditional(key) : pkcs8(key));
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private PemObjectGenerator traditional(PrivateKey key) throws IOException {
    PrivateKeyInfo info = key instanceof ECPrivateKey ec ? withCurve(ec) : pkcs8Info(key);
    return cipher == null
        ? new JcaMiscPEMGenerator(info)
        : new JcaMiscPEMGenerator(
            info,
            new JcePEMEncryptorBuilder(cipher)
                .setProvider(new BouncyCastleProvider())
                .build(PASSPHRASE.toCharArray()));
  }

  /** Java does not write the curve into the key itself; SEC1 needs it there. */
  private static PrivateKeyInfo withCurve(ECPrivateKey key) throws IOException {
    AlgorithmIdentifier algorithm = pkcs8Info(key).getPrivateKeyAlgorithm();
    return new PrivateKeyInfo(
        algorithm,
        new org.bouncycastle.asn1.sec.ECPrivateKey(
            key.getParams().getCurve().getField().getFieldSize(),
            key.getS(),
            algorithm.getParameters()));
  }

  private static PrivateKeyInfo pkcs8Info(PrivateKey key) {
    return PrivateKeyInfo.getInstance(key.getEncoded());
  }

  private PemObjectGenerator pkcs8(PrivateKey key) throws IOException, OperatorCreationException {
    return cipher == null
        ? new JcaPKCS8Generator(key, null)
        : new JcaPKCS8Generator(
            key,
            new JceOpenSSLPKCS8EncryptorBuilder(new ASN1ObjectIdentifier(cipher))
                .setProvider(new BouncyCastleProvider())
                .setPassword(PASSPHRASE.toCharArray())
                .build());
  }

  private boolean isTraditional() {
    return name().startsWith("TRADITIONAL");
  }
}
