package org.windlass.engine;

import org.jspecify.annotations.Nullable;

/**
 * Why a call to an engine failed. The message is technical English for logs and the details pane;
 * the interface has its own sentence and suggestion for each kind. No message holds a secret.
 */
public abstract sealed class EngineException extends Exception
    permits EngineUnreachableException,
        EngineRefusedException,
        EngineProtocolException,
        EngineIncompatibleException,
        EngineFaultException,
        LocalFileException,
        EngineCancelledException {

  EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The message, never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
