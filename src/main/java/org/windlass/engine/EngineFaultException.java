package org.windlass.engine;

/** Windlass itself failed at the call: a fault in the program, not of the engine. */
public final class EngineFaultException extends EngineException {
  /**
   * @param cause what was thrown where nothing should have been
   */
  public EngineFaultException(RuntimeException cause) {
    super("a fault in Windlass: " + cause, cause);
  }
}
