package org.windlass.ui.text;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/** Everything that turns facts into words, in one language. */
public record Texts(Messages messages, Sizes sizes, Times times, ErrorTexts errors) {

  /** The words for a locale, with times told against {@code clock} and shown in {@code zone}. */
  public static Texts of(Locale locale, InstantSource clock, ZoneId zone) {
    Messages messages = Messages.of(locale);
    return new Texts(
        messages, new Sizes(messages), new Times(messages, clock, zone), new ErrorTexts(messages));
  }
}
