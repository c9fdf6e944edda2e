package org.windlass.engine;

/** The engine understood the request and refused or failed it. */
public final class EngineRefusedException extends EngineException {
  private final int status;

  /**
   * @param status the HTTP status of the answer; 200 when the error came inside a stream
   * @param message the engine's own words
   */
  public EngineRefusedException(int status, String message) {
    super(message, null);
    this.status = status;
  }

  /** The HTTP status of the answer; 200 when the error came inside a stream that began well. */
  public int status() {
    return status;
  }
}
