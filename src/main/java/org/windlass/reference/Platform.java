package org.windlass.reference;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.InvalidReferenceException.Reason;

/**
 * What an image runs on, as the OCI image index names it.
 *
 * @param os such as {@code linux}
 * @param arch such as {@code amd64}
 * @param variant such as {@code v7}; null when there is none
 */
public record Platform(String os, String arch, @Nullable String variant) {
  private static final Pattern PART = Pattern.compile("[a-z0-9_.-]+");

  /**
   * Reads {@code os/arch[/variant]}, in any case.
   *
   * @throws InvalidReferenceException when the text has another form
   */
  public static Platform parse(String text) throws InvalidReferenceException {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("/", -1);
    boolean wellFormed = parts.length == 2 || parts.length == 3;
    for (String part : parts) {
      wellFormed &= PART.matcher(part).matches();
    }
    if (!wellFormed) {
      throw new InvalidReferenceException(Reason.PLATFORM, text);
    }
    return new Platform(parts[0], parts[1], parts.length == 3 ? parts[2] : null);
  }

  @Override
  public String toString() {
    return os + "/" + arch + (variant == null ? "" : "/" + variant);
  }
}
