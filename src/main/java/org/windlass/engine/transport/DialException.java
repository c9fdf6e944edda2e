package org.windlass.engine.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineUnreachableException.Reason;

/** A dialer knows by itself why there is no connection, or none any more. */
public final class DialException extends IOException {
  private final Reason reason;
  private final String detail;

  DialException(Reason reason, String detail, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.detail = detail;
  }

  /** What stood in the way. */
  public Reason reason() {
    return reason;
  }

  /** What a sentence about the reason should name; empty for nothing. Holds no secret. */
  public String detail() {
    return detail;
  }
}
