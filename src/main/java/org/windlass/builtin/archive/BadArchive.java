package org.windlass.builtin.archive;

import org.windlass.builtin.store.StoreException;
import org.windlass.builtin.store.StoreException.Reason;

/** Says why an archive is not taken. */
final class BadArchive {
  private BadArchive() {}

  static StoreException because(String why) {
    return new StoreException(Reason.NOT_AN_ARCHIVE, why);
  }
}
