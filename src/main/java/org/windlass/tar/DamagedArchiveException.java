package org.windlass.tar;

import java.io.IOException;

/** An archive that is cut off, or is none. */
public final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public DamagedArchiveException(String message) {
    super(message);
  }
}
