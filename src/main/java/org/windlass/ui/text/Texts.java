package org.windlass.ui.text;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.windlass.settings.Units;

/** Everything that turns facts into words, in one language. */
public record Texts(Messages messages, Sizes sizes, Times times, ErrorTexts errors) {

  /** The words for a locale in docker's units, with times as in the other method. */
  public static Texts of(Locale locale, InstantSource clock, ZoneId zone) {
    return of(locale, Units.DECIMAL, clock, zone);
  }

  /** The words for a locale, with times told against {@code clock} and shown in {@code zone}. */
  public static Texts of(Locale locale, Units units, InstantSource clock, ZoneId zone) {
    Messages messages = Messages.of(locale);
    return new Texts(
        messages,
        new Sizes(messages, units),
        new Times(messages, clock, zone),
        new ErrorTexts(messages));
  }
}
