package org.windlass.engine;

/** The call was ended by its {@link Cancellation}. */
public final class EngineCancelledException extends EngineException {
  /** A cancellation has no cause but the user. */
  public EngineCancelledException() {
    super("cancelled", null);
  }
}
