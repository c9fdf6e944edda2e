package org.windlass.context;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Why Docker's files were not read or changed as asked. What was there before is still there. No
 * message holds what a file holds.
 */
public final class ContextException extends Exception {
  /** What stands in the way. */
  public enum Reason {
    /** A context needs a name. */
    EMPTY_NAME,
    /** Not a letter or digit followed by one or more letters, digits, and {@code _.+-}. */
    BAD_NAME,
    /** {@code default} stands for the environment. */
    RESERVED_NAME,
    /** There is a context of that name. */
    ALREADY_EXISTS,
    /** There is no context of that name. */
    NOT_FOUND,
    /** The host is not one that Windlass can open; the cause says why. */
    BAD_HOST,
    /** A CA, certificate or key file cannot be read; the cause says why. */
    BAD_TLS_FILE,
    /** The file does not hold what it should, and is left as it is. */
    DAMAGED,
    /** Another program has changed the context since it was read. */
    CHANGED_MEANWHILE,
    /** Another Windlass is writing and does not finish. */
    BUSY,
    /** The file is not an exported context. */
    BAD_ARCHIVE,
    /** The disk, or the share of it that this user may fill, is full. */
    NO_SPACE,
    /** The file system is mounted read-only. */
    READ_ONLY,
    /** This user may not. */
    PERMISSION,
    /** Anything else that the system said. */
    IO
  }

  private final Reason reason;
  private final String subject;
  private final String detail;

  ContextException(Reason reason, String subject, String detail, @Nullable Throwable cause) {
    super(reason + " " + subject + (detail.isEmpty() ? "" : ": " + detail), cause);
    this.reason = reason;
    this.subject = subject;
    this.detail = detail;
  }

  static ContextException of(Reason reason, String subject) {
    return new ContextException(reason, subject, "", null);
  }

  static ContextException damaged(Path file, String detail) {
    return new ContextException(Reason.DAMAGED, file.toString(), detail, null);
  }

  /** What stands in the way. */
  public Reason reason() {
    return reason;
  }

  /** The name, host or file that it is about. */
  public String subject() {
    return subject;
  }

  /** More of it in technical English; empty for nothing more. */
  public String detail() {
    return detail;
  }
}
