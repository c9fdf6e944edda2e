package org.windlass.builtin.archive;

/**
 * One entry of a tar archive.
 *
 * @param name as it stands, cleaned of {@code ./} and of what would lead out of the archive
 * @param link what a link points to, as it stands; empty for all else
 */
record TarEntry(String name, Kind kind, long size, String link) {
  /** What it is. */
  enum Kind {
    FILE,
    /** Another name, relative to the folder of the entry. */
    SYMLINK,
    /** Another name, relative to the archive. */
    HARD_LINK,
    OTHER
  }
}
