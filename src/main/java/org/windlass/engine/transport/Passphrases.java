package org.windlass.engine.transport;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Knows the passphrases of encrypted key files. Safe for use by many threads. */
@FunctionalInterface
public interface Passphrases {
  /** Knows none. */
  Passphrases NONE = key -> null;

  /**
   * The passphrase of a key file.
   *
   * @param key the file, as the TLS settings name it
   * @return a copy that the caller may wipe; null when none is known
   */
  char @Nullable [] of(Path key);
}
