package org.windlass.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of this computer could not be read or written while it was carried to or from an engine.
 */
public final class LocalFileException extends EngineException {
  private final Path file;
  private final Reason reason;
  private final String detail;

  /** What went wrong. */
  public enum Reason {
    /** There is no such file, or folder. */
    MISSING,
    /** Somebody may not read or write it. */
    DENIED,
    /** The disk is full. */
    NO_SPACE,
    /** The system says something else. */
    OTHER
  }

  /** What a failure of this computer's disk means. */
  public LocalFileException(Path file, IOException cause) {
    super(file + ": " + cause, cause);
    this.file = file;
    this.detail = detail(cause);
    this.reason = reason(cause, detail);
  }

  /** The file as the user knows it. */
  public Path file() {
    return file;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }

  /** What the system said. */
  public String detail() {
    return detail;
  }

  private static Reason reason(IOException cause, String detail) {
    String words = detail.toLowerCase(Locale.ROOT);
    if (cause instanceof NoSuchFileException) {
      return Reason.MISSING;
    } else if (cause instanceof AccessDeniedException || words.contains("permission denied")) {
      return Reason.DENIED;
    }
    return words.contains("no space left") || words.contains("not enough space")
        ? Reason.NO_SPACE
        : Reason.OTHER;
  }

  private static String detail(IOException cause) {
    String said = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
    return said == null ? cause.getClass().getSimpleName() : said;
  }
}
