package org.windlass.context;

/** A text or file is not what it should be; the message says how and never what is in it. */
final class MalformedException extends Exception {
  MalformedException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
