package org.windlass.ui.preview;

import java.util.Map;
import org.windlass.engine.PullRequest;
import org.windlass.reference.Digest;

/** Starts the pull that was looked at. */
@FunctionalInterface
public interface Puller {
  /**
   * Pulls.
   *
   * @param sizes bytes of the layers that will be downloaded; empty when they are not known
   */
  void pull(PullRequest request, Map<Digest, Long> sizes);
}
