package org.windlass.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import org.windlass.ui.text.Texts;

/** English words, told at one fixed moment. */
public final class TestTexts {
  /** The moment that is now. */
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** A clock that stands still. */
  public static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private TestTexts() {}

  /** The words. */
  public static Texts english() {
    return Texts.of(Locale.ENGLISH, CLOCK, ZoneOffset.UTC);
  }
}
