package org.windlass.engine.transport.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.InputDecryptor;
import org.bouncycastle.operator.OperatorCreationException;

/** Encrypted PKCS#8: PBES2 with PBKDF2 or scrypt, and the older PBES1 and PKCS#12 schemes. */
final class PbeDecryption implements KeyDecryption {
  private static final String PBES1 = "1.2.840.113549.1.5.";
  private static final String PBES2 = "1.2.840.113549.1.5.13";

  private final AlgorithmIdentifier algorithm;
  private final byte[] encrypted;

  private PbeDecryption(AlgorithmIdentifier algorithm, byte[] encrypted) {
    this.algorithm = algorithm;
    this.encrypted = encrypted;
  }

  static PbeDecryption of(PemBlock block) throws IOException, UnsupportedKeyException {
    try {
      EncryptedPrivateKeyInfo info =
          EncryptedPrivateKeyInfo.getInstance(KeyDer.sequence(block.content()));
      AlgorithmIdentifier algorithm = info.getEncryptionAlgorithm();
      PbeCost.check(algorithm);
      return new PbeDecryption(algorithm, info.getEncryptedData());
    } catch (RuntimeException e) {
      throw new IOException("encryption parameters", e);
    }
  }

  @Override
  public byte[] open(char[] passphrase) throws IOException, UnsupportedKeyException {
    String id = algorithm.getAlgorithm().getId();
    char[] chars =
        id.startsWith(PBES1) && !id.equals(PBES2) ? bytesAsChars(passphrase) : passphrase.clone();
    try {
      InputDecryptor decryptor =
          new JceOpenSSLPKCS8DecryptorProviderBuilder()
              .setProvider(new BouncyCastleProvider())
              .build(chars)
              .get(algorithm);
      try (InputStream in = decryptor.getInputStream(new ByteArrayInputStream(encrypted))) {
        return in.readAllBytes();
      }
    } catch (OperatorCreationException e) {
      throw new UnsupportedKeyException("encrypted with the scheme " + id, e);
    } catch (RuntimeException e) {
      throw new IOException("cannot be decrypted", e);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /** A character for each byte of the passphrase in UTF-8, as PBES1 takes the low byte of each. */
  private static char[] bytesAsChars(char[] passphrase) {
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
    char[] chars = new char[utf8.remaining()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (utf8.get(i) & 0xff);
      utf8.put(i, (byte) 0);
    }
    return chars;
  }
}
