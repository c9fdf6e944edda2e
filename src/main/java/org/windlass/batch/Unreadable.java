package org.windlass.batch;

import org.jspecify.annotations.Nullable;
import org.windlass.reference.InvalidReferenceException;

/**
 * What could not be read as an image.
 *
 * @param text what stands there, shortened; empty when it is the file as a whole
 * @param invalid which rule of references it breaks; null unless it is {@link
 *     Reason#NOT_A_REFERENCE}
 */
public record Unreadable(
    Place place, String text, Reason reason, @Nullable InvalidReferenceException invalid) {
  private static final int SHORT = 120;

  /** Shortens the text. */
  public Unreadable {
    text = text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
  }

  /** Why it could not be read. */
  public enum Reason {
    /** It breaks a rule of references. */
    NOT_A_REFERENCE,
    /** It holds a variable that has neither a value nor a default in the file. */
    VARIABLE,
    /** The value is a list or a mapping where a text is expected. */
    NOT_A_VALUE,
    /** The text is not YAML. */
    NOT_YAML,
    /** Lists and mappings are nested deeper than anybody would by hand. */
    TOO_DEEP,
    /** The file is larger than {@link BatchReader#MAX_BYTES}. */
    TOO_LARGE,
    /** More is named than {@link BatchReader#MAX_ENTRIES}; what follows was left out. */
    TOO_MANY,
    /** The file is no text. */
    NOT_TEXT,
    /** It is a folder, or something else that is no file. */
    NOT_A_FILE,
    /** The system does not let it be read. */
    NOT_READABLE
  }

  /** Whether the file is of a kind that names no images, rather than one with a mistake. */
  public boolean otherKind() {
    return reason == Reason.NOT_TEXT || reason == Reason.NOT_A_FILE;
  }
}
