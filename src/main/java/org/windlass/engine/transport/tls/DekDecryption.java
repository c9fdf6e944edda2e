package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** The old form, with a {@code DEK-Info} header, in the ciphers that openssl writes. */
final class DekDecryption implements KeyDecryption {
  static final String HEADER = "dek-info";

  private static final Pattern INFO = Pattern.compile("([A-Za-z0-9-]+),([0-9A-Fa-f]+)");
  private static final Pattern CIPHER = Pattern.compile("(?:DES|DES-EDE3|AES-(?:128|192|256))-CBC");
  private static final int DES_BLOCK = 8;
  private static final int AES_BLOCK = 16;

  private final byte[] content;
  private final String cipher;
  private final byte[] iv;

  private DekDecryption(byte[] content, String cipher, byte[] iv) {
    this.content = content;
    this.cipher = cipher;
    this.iv = iv;
  }

  static DekDecryption of(PemBlock block) throws IOException, UnsupportedKeyException {
    Matcher info = INFO.matcher(Objects.requireNonNull(block.headers().get(HEADER)));
    if (!info.matches()) {
      throw new IOException("DEK-Info");
    }
    String cipher = info.group(1);
    if (!CIPHER.matcher(cipher).matches()) {
      throw new UnsupportedKeyException("encrypted with " + cipher, null);
    }
    int blockSize = cipher.startsWith("AES") ? AES_BLOCK : DES_BLOCK;
    int digits = info.group(2).length();
    if (digits != 2 * blockSize
        || block.content().length == 0
        || block.content().length % blockSize != 0) {
      throw new IOException("length");
    }
    return new DekDecryption(block.content(), cipher, HexFormat.of().parseHex(info.group(2)));
  }

  @Override
  public byte[] open(char[] passphrase) throws IOException {
    char[] chars = passphrase.clone();
    try {
      return new JcePEMDecryptorProviderBuilder()
          .setProvider(new BouncyCastleProvider())
          .build(chars)
          .get(cipher)
          .decrypt(content, iv);
    } catch (OperatorCreationException | RuntimeException e) {
      throw new PEMException("cannot be decrypted", e);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }
}
