package org.windlass.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A CA, certificate or key file cannot be used. No message holds what the file holds. */
public final class TlsMaterialException extends IOException {
  /** Which of the three files. */
  public enum Kind {
    /** The authorities to trust. */
    CA,
    /** The client certificate. */
    CERTIFICATE,
    /** The client's private key. */
    KEY
  }

  /** What is wrong with it. */
  public enum Problem {
    /** There is no such file. */
    MISSING,
    /** It exists and cannot be read. */
    UNREADABLE,
    /** It holds no PEM block, or none of the wanted kind. */
    NOT_PEM,
    /** A PEM block whose content is damaged. */
    DAMAGED,
    /** The key is encrypted and no passphrase is known. */
    ENCRYPTED,
    /** The passphrase does not open the key. */
    WRONG_PASSPHRASE,
    /** The key belongs to another certificate. */
    MISMATCH,
    /** An algorithm or form that this Java does not know. */
    UNSUPPORTED
  }

  private final Kind kind;
  private final Problem problem;
  private final Path file;
  private final String detail;

  /**
   * @param detail more of it in technical English, never the file's content; empty for nothing more
   */
  public TlsMaterialException(
      Kind kind, Problem problem, Path file, String detail, @Nullable Throwable cause) {
    super(kind + " " + file + ": " + problem + (detail.isEmpty() ? "" : ": " + detail), cause);
    this.kind = kind;
    this.problem = problem;
    this.file = file;
    this.detail = detail;
  }

  /** Which of the three files. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** More of it in technical English; empty for nothing more. */
  public String detail() {
    return detail;
  }
}
