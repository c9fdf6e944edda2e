package org.windlass.engine.transport.tls;

import java.io.IOException;
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
}
