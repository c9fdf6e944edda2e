package org.windlass.context;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why credentials were not read, kept or erased. No message holds a secret. */
public final class CredentialException extends IOException {
  /** What stands in the way. */
  public enum Reason {
    /** The program that keeps the secrets is not on the search path. */
    HELPER_MISSING,
    /** The program failed; the detail is what it said. */
    HELPER_FAILED,
    /** The program did not end in time. */
    HELPER_TIMED_OUT,
    /** The program said something that is not its protocol. */
    HELPER_MALFORMED,
    /** What is kept for the registry in the file is not what it should be. */
    DAMAGED,
    /** Docker's config file; the cause says why. */
    CONFIG_FILE
  }

  private final Reason reason;
  private final String subject;
  private final String detail;

  CredentialException(Reason reason, String subject, String detail, @Nullable Throwable cause) {
    super(reason + " " + subject + (detail.isEmpty() ? "" : ": " + detail), cause);
    this.reason = reason;
    this.subject = subject;
    this.detail = detail;
  }

  static CredentialException of(ContextException failure) {
    return new CredentialException(
        Reason.CONFIG_FILE, failure.subject(), failure.detail(), failure);
  }

  /** What stands in the way. */
  public Reason reason() {
    return reason;
  }

  /** The program, file or registry that it is about. */
  public String subject() {
    return subject;
  }

  /** More of it in technical English; empty for nothing more. */
  public String detail() {
    return detail;
  }
}
