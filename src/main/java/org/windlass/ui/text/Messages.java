package org.windlass.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The interface's words in one language, from {@code messages*.properties}. Immutable.
 *
 * <p>A pattern is a {@link MessageFormat}, also when it takes no arguments.
 */
public final class Messages {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The words for {@code locale}, or English where there is no translation. */
  public static Messages of(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Messages(bundle, locale);
  }

  /**
   * The text for a key.
   *
   * @throws java.util.MissingResourceException when the key is not in {@code messages.properties}
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** What stands for a constant in a key: {@code BUILD_CACHE} is {@code build-cache}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The locale that numbers and dates follow. */
  public Locale locale() {
    return locale;
  }
}
