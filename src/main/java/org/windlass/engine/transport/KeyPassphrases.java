package org.windlass.engine.transport;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Passphrases in memory, for as long as the program runs. Safe for use by many threads. */
public final class KeyPassphrases implements Passphrases {
  private final Map<Path, char[]> known = new ConcurrentHashMap<>();

  /** Remembers a copy of the passphrase of a key file; does nothing without a file. */
  public void put(@Nullable Path key, char[] passphrase) {
    if (key != null) {
      known.put(key.toAbsolutePath().normalize(), passphrase.clone());
    }
  }

  /** Forgets all of them. */
  public void clear() {
    known.values().forEach(passphrase -> Arrays.fill(passphrase, '\0'));
    known.clear();
  }

  @Override
  public char @Nullable [] of(Path key) {
    char[] passphrase = known.get(key.toAbsolutePath().normalize());
    return passphrase == null ? null : passphrase.clone();
  }
}
