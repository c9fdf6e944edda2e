package org.windlass.ui.images.work;

/**
 * What somebody has pointed at to be removed.
 *
 * @param id the image's digest; empty when only {@code name} is known, as it was typed
 * @param name {@code repository:tag}; empty for the image itself
 */
public record RemovalTarget(String id, String name) {
  /** A name, an id or the beginning of one, as it was typed. */
  public static RemovalTarget typed(String nameOrId) {
    return new RemovalTarget("", nameOrId);
  }
}
