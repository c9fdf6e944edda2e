package org.windlass.engine;

import org.jspecify.annotations.Nullable;

/** The engine understood the request and refused or failed it. */
public final class EngineRefusedException extends EngineException {
  private final int status;

  /**
   * @param status the HTTP status of the answer; 200 when the error came inside a stream
   * @param message the engine's own words
   */
  public EngineRefusedException(int status, String message) {
    this(status, message, null);
  }

  /**
   * @param status the HTTP status of the answer; 200 when the error came inside a stream
   * @param message the engine's own words
   * @param cause what an engine inside Windlass failed at; null for any other
   */
  public EngineRefusedException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** The HTTP status of the answer; 200 when the error came inside a stream that began well. */
  public int status() {
    return status;
  }
}
