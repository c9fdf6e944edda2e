package org.windlass.pull;

import java.util.Set;
import org.windlass.reference.Reference;

/**
 * A tag that an engine has.
 *
 * @param reference with its tag
 * @param digests what the repository has called the image, each {@code algorithm:hex}: an index,
 *     the image in it, or both; empty when it never was in a registry
 */
public record PulledTag(Reference reference, Set<String> digests) {
  /** Copies the set. */
  public PulledTag {
    digests = Set.copyOf(digests);
  }

  /** Whether a registry can be asked about it. */
  public boolean canBeChecked() {
    // An image that podman has built is called localhost/name, and has a digest all the same.
    return !digests.isEmpty() && !reference.registry().equals("localhost");
  }
}
