package org.windlass.reference;

/** A text is not an image reference; the reason says which part breaks the grammar. */
public final class InvalidReferenceException extends Exception {
  /** Which rule of the grammar the text breaks. */
  public enum Reason {
    /** Nothing was given. */
    EMPTY,
    /** The repository holds an upper-case letter. */
    UPPER_CASE,
    /** A space or another blank inside the text. */
    BLANK,
    /** The registry's host or port is malformed. */
    REGISTRY,
    /** The repository holds a character, or a separator at a place, that is not allowed. */
    REPOSITORY,
    /** Registry and repository together are longer than 255 characters. */
    TOO_LONG,
    /** The tag is empty, too long, or holds a character that is not allowed. */
    TAG,
    /** The digest is not {@code algorithm:hex}, or has the wrong length for its algorithm. */
    DIGEST,
    /** 64 hexadecimal digits: an image id, which no registry can be asked for. */
    IMAGE_ID,
    /** Starts with {@code http://} or another scheme. */
    SCHEME,
    /** Not an {@code os/arch[/variant]} platform. */
    PLATFORM,
    /** All tags of a repository were asked for. */
    ALL_TAGS,
    /** More than one reference in one line. */
    MANY,
    /** An option of a pasted line that is not known. */
    UNKNOWN_OPTION
  }

  private final Reason reason;
  private final String part;

  /**
   * @param part the part of the text that is wrong
   */
  public InvalidReferenceException(Reason reason, String part) {
    super("invalid reference (" + reason + "): '" + part + "'");
    this.reason = reason;
    this.part = part;
  }

  /** Which rule is broken. */
  public Reason reason() {
    return reason;
  }

  /** The part of the text that breaks it. */
  public String part() {
    return part;
  }
}
