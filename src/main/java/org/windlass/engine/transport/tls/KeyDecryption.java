package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How one encrypted key is opened. */
interface KeyDecryption {

  /**
   * The encryption of a block; null when it is not encrypted.
   *
   * @throws IOException when its parameters are damaged
   */
  static @Nullable KeyDecryption of(PemBlock block) throws IOException, UnsupportedKeyException {
    if (block.headers().containsKey(DekDecryption.HEADER)) {
      return DekDecryption.of(block);
    }
    return block.label().equals("ENCRYPTED PRIVATE KEY") ? PbeDecryption.of(block) : null;
  }

  /**
   * Decrypts.
   *
   * @return the key in DER, to be wiped; with a wrong passphrase, sometimes junk
   * @throws IOException when the passphrase is wrong
   */
  byte[] open(char[] passphrase) throws IOException, UnsupportedKeyException;

  /** A character for each byte of the passphrase in UTF-8, for ciphers that take the low bytes. */
  static char[] bytesAsChars(char[] passphrase) {
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
    char[] chars = new char[utf8.remaining()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (utf8.get(i) & 0xff);
      utf8.put(i, (byte) 0);
    }
    return chars;
  }
}
