package org.windlass.engine.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passphrases in memory, for as long as the program runs; and those that the user lets the system's
 * credential store keep. Safe for use by many threads.
 */
public final class KeyPassphrases implements Passphrases {
  private static final Logger LOG = LoggerFactory.getLogger(KeyPassphrases.class);

  private final PassphraseKeeper keeper;
  private final Map<Path, char[]> known = new ConcurrentHashMap<>();

  /** In memory only. */
  public KeyPassphrases() {
    this(PassphraseKeeper.NONE);
  }

  /**
   * @param keeper asked for what is not in memory
   */
  public KeyPassphrases(PassphraseKeeper keeper) {
    this.keeper = keeper;
  }

  /** What the system's credential store is called; empty when there is none. Blocks. */
  public String keeperName() {
    return keeper.name();
  }

  /** Remembers a copy of the passphrase of a key file; does nothing without a file. */
  public void put(@Nullable Path key, char[] passphrase) {
    if (key != null) {
      known.put(normal(key), passphrase.clone());
    }
  }

  /**
   * Lets the system's credential store keep the passphrase of a key file. Blocks.
   *
   * @throws IOException when it does not; the message holds no secret
   */
  public void keep(Path key, char[] passphrase) throws IOException {
    keeper.keep(normal(key), passphrase);
  }

  /** Forgets the passphrase of a key file that is no more, wherever it is kept. Blocks. */
  public void forget(Path key) {
    char[] passphrase = known.remove(normal(key));
    if (passphrase != null) {
      Arrays.fill(passphrase, '\0');
    }
    try {
      if (!keeper.name().isEmpty()) {
        keeper.erase(normal(key));
      }
    } catch (IOException e) {
      LOG.warn(
          "the passphrase of {} may still be in the credential store: {}", key, e.getMessage());
    }
  }

  /** Looks into memory, then into the system's credential store; blocks on the latter. */
  @Override
  public char @Nullable [] of(Path key) {
    char[] passphrase = known.get(normal(key));
    return passphrase == null ? kept(key) : passphrase.clone();
  }

  private char @Nullable [] kept(Path key) {
    try {
      char[] passphrase = keeper.name().isEmpty() ? null : keeper.find(normal(key));
      if (passphrase != null) {
        put(key, passphrase);
      }
      return passphrase;
    } catch (IOException e) {
      LOG.warn("the credential store does not give the passphrase of {}: {}", key, e.getMessage());
      return null;
    }
  }

  private static Path normal(Path key) {
    return key.toAbsolutePath().normalize();
  }
}
