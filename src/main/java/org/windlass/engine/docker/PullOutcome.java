package org.windlass.engine.docker;

import java.util.HashSet;
import java.util.Set;

/** Whether a pull's messages add up to an image that is there. */
final class PullOutcome {
  /** More layers than any image has. */
  private static final int MAX_OPEN = 10_000;

  /** How dockerd says what it pulled. */
  static final String DIGEST = "Digest: ";

  private static final Set<String> FINAL =
      Set.of("Download complete", "Pull complete", "Already exists");

  private final Set<String> open = new HashSet<>();
  private String lastId = "";
  private boolean dockerd;
  private boolean confirmed;
  private boolean named;
  private boolean lastWasFinal;

  void accept(String id, String status) {
    if (id.isEmpty()) {
      confirmed |= status.startsWith("Status: ");
      named |= status.startsWith(DIGEST);
      return;
    }
    if (status.startsWith("Pulling from ")) {
      dockerd = true;
      return;
    }
    if (dockerd) {
      return;
    }
    boolean isFinal = FINAL.contains(status);
    // A layer says the same many times in a row; a set lookup for each would cost more than all
    // else.
    if (isFinal != lastWasFinal || !id.equals(lastId)) {
      if (isFinal) {
        open.remove(id);
      } else if (open.size() < MAX_OPEN) {
        open.add(id);
      }
    }
    lastId = id;
    lastWasFinal = isFinal;
  }

  /** Whether a message named the digest of what was pulled. */
  boolean namedDigest() {
    return named;
  }

  /**
   * dockerd confirms in words. podman just ends after its last message, whose layer is then
   * complete as all others are.
   */
  boolean succeeded() {
    return confirmed || (!dockerd && lastWasFinal && open.isEmpty());
  }
}
