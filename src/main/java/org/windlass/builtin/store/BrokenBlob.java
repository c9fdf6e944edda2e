package org.windlass.builtin.store;

import java.util.List;
import org.windlass.reference.Digest;

/**
 * A blob that failed a check.
 *
 * @param images the names of the images that need it, or their ids where they have no name; empty
 *     when none does
 */
public record BrokenBlob(Digest digest, Problem problem, List<String> images) {
  /** Copies the list. */
  public BrokenBlob {
    images = List.copyOf(images);
  }

  /** What is wrong. */
  public enum Problem {
    /** It is not there. */
    MISSING,
    /** Its bytes are not those that its digest names. */
    CHANGED,
    /** It cannot be read. */
    UNREADABLE
  }
}
