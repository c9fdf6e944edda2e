package org.windlass.ui.images.work;

import java.util.List;

/**
 * One image of those that somebody wants to be rid of, and what will happen to it.
 *
 * @param id the image's digest
 * @param names the names that are taken away; empty for an image that has none
 * @param kept the names that it keeps; when there are some, the image stays
 * @param size bytes, unpacked
 * @param stopped names of stopped containers that use it
 * @param running names of containers that use it and are not stopped
 */
public record RemovalItem(
    String id,
    List<String> names,
    List<String> kept,
    long size,
    List<String> stopped,
    List<String> running) {
  /** Copies the lists. */
  public RemovalItem {
    names = List.copyOf(names);
    kept = List.copyOf(kept);
    stopped = List.copyOf(stopped);
    running = List.copyOf(running);
  }

  /** Whether the image itself goes. */
  public boolean deletes() {
    return kept.isEmpty();
  }

  /** Whether an engine takes it away only by force. */
  public boolean needsForce() {
    return deletes() && !stopped.isEmpty();
  }
}
