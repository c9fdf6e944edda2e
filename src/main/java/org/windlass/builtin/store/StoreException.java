package org.windlass.builtin.store;

import java.io.IOException;

/** A store cannot do what it was asked. The message is technical English and holds no secret. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Reason {
    /** A file of the store is not what it should be; it is kept as it is. */
    DAMAGED,
    /** The folder is an image layout of a version that is not known. */
    OTHER_VERSION,
    /** No image has this name or id. */
    NO_SUCH_IMAGE,
    /** Several images have an id that begins so. */
    AMBIGUOUS,
    /** The image has several names, and only a name was to be taken away. */
    IN_USE,
    /** Another program has kept the store locked for too long. */
    BUSY,
    /** Bytes do not have the digest or the size that they should have. */
    WRONG_CONTENT,
    /** A blob of an image is not in the store. */
    MISSING_BLOB,
    /** A file to be loaded is no archive of images. */
    NOT_AN_ARCHIVE
  }

  private final Reason reason;

  /**
   * @param message what exactly, for people who know the format
   */
  public StoreException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What stands in the way. */
  public Reason reason() {
    return reason;
  }

  /** The message, never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
