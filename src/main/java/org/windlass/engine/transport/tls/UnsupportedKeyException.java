package org.windlass.engine.transport.tls;

import org.jspecify.annotations.Nullable;

/** A key, or its encryption, is of a kind that cannot be used. */
final class UnsupportedKeyException extends Exception {
  private final String what;

  /**
   * @param what the kind in technical English, nothing of the key
   */
  UnsupportedKeyException(String what, @Nullable Throwable cause) {
    super(what, cause);
    this.what = what;
  }

  String what() {
    return what;
  }
}
