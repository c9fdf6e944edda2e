package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Problem;

/** Reads private keys in PEM: PKCS#1, PKCS#8 and SEC1, encrypted or not, by what they hold. */
final class KeyReader {
  private static final String OPENSSH = "OPENSSH PRIVATE KEY";

  private final TlsFile file;

  private KeyReader(TlsFile file) {
    this.file = file;
  }

  /** Whether the key in {@code file} is encrypted. */
  static boolean isEncrypted(TlsFile file) throws TlsMaterialException {
    KeyReader reader = new KeyReader(file);
    return reader.decoded(block -> KeyDecryption.of(block) != null);
  }

  /**
   * The first key in {@code file}.
   *
   * @param passphrase of an encrypted key; null when none is known
   */
  static PrivateKey read(TlsFile file, char @Nullable [] passphrase) throws TlsMaterialException {
    KeyReader reader = new KeyReader(file);
    return reader.decoded(block -> reader.key(block, passphrase));
  }

  private <T> T decoded(Decoder<T> decoder) throws TlsMaterialException {
    PemBlock block = block();
    try {
      return decoder.decode(block);
    } catch (UnsupportedKeyException e) {
      throw file.problem(Problem.UNSUPPORTED, e.what(), e);
    } catch (TlsMaterialException e) {
      throw e;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // Not as the cause: a decoder may quote what it read.
      throw file.problem(Problem.DAMAGED, "the key cannot be decoded", null);
    } finally {
      block.wipe();
    }
  }

  private PrivateKey key(PemBlock block, char @Nullable [] passphrase)
      throws IOException, UnsupportedKeyException, GeneralSecurityException {
    KeyDecryption decryption = KeyDecryption.of(block);
    if (decryption == null) {
      return PrivateKeys.of(KeyDer.decode(block.content()));
    } else if (passphrase == null) {
      throw file.problem(Problem.ENCRYPTED, "", null);
    }
    return open(decryption, passphrase);
  }

  private PrivateKey open(KeyDecryption decryption, char[] passphrase)
      throws TlsMaterialException, UnsupportedKeyException {
    byte[] der = {};
    try {
      der = decryption.open(passphrase);
      return PrivateKeys.of(KeyDer.decode(der));
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // A wrong passphrase ends in junk as often as in a complaint.
      throw file.problem(Problem.WRONG_PASSPHRASE, "", null);
    } finally {
      Arrays.fill(der, (byte) 0);
    }
  }

  private PemBlock block() throws TlsMaterialException {
    byte[] bytes = file.read();
    try {
      PemScanner scanner = new PemScanner(bytes);
      PemBlock key = null;
      for (PemBlock block : scanner.blocks()) {
        if (key == null && block.isPrivateKey()) {
          key = block;
        } else {
          block.wipe();
        }
      }
      if (key == null) {
        throw NotPem.of(file, bytes, scanner, "private key");
      } else if (key.label().equals(OPENSSH)) {
        throw file.problem(Problem.UNSUPPORTED, "a key in OpenSSH's own form", null);
      }
      return key;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Makes something of the block. */
  @FunctionalInterface
  private interface Decoder<T> {
    T decode(PemBlock block) throws IOException, UnsupportedKeyException, GeneralSecurityException;
  }
}
