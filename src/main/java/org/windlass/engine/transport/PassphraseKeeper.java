package org.windlass.engine.transport;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The system's credential store, for passphrases of key files. Every method blocks. */
public interface PassphraseKeeper {
  /** There is no such store. */
  PassphraseKeeper NONE =
      new PassphraseKeeper() {
        @Override
        public String name() {
          return "";
        }

        @Override
        public char @Nullable [] find(Path key) {
          return null;
        }

        @Override
        public void keep(Path key, char[] passphrase) throws IOException {
          throw new IOException("there is no credential store");
        }

        @Override
        public void erase(Path key) {
          // Nothing is kept.
        }
      };

  /** What the store is called; empty when there is none. */
  String name();

  /**
   * What is kept for a key file; null for nothing.
   *
   * @throws IOException when the store fails; the message holds no secret
   */
  char @Nullable [] find(Path key) throws IOException;

  /**
   * Keeps a passphrase, in place of an older one.
   *
   * @throws IOException when the store fails; the message holds no secret
   */
  void keep(Path key, char[] passphrase) throws IOException;

  /**
   * Erases what is kept; nothing is no failure.
   *
   * @throws IOException when the store fails
   */
  void erase(Path key) throws IOException;
}
