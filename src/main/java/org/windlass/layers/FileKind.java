package org.windlass.layers;

import java.util.List;

/** What an entry of a layer is. */
public enum FileKind {
  /** A file with bytes of its own. */
  FILE(0),
  /** A file of which the archive holds the parts that are not zero. */
  SPARSE(1),
  /** Another name of a file. */
  HARD_LINK(2),
  /** A symbolic link. */
  SYMLINK(3),
  /** A folder. */
  FOLDER(4),
  /** A character device. */
  CHARACTER_DEVICE(5),
  /** A block device. */
  BLOCK_DEVICE(6),
  /** A named pipe. */
  PIPE(7);

  private static final List<FileKind> ALL = List.of(values());

  private final int code;

  FileKind(int code) {
    this.code = code;
  }

  /** A small number that {@link #of} takes. */
  int code() {
    return code;
  }

  /** The kind of a code. */
  static FileKind of(int code) {
    return ALL.get(code);
  }

  /** Whether the archive has bytes for it. */
  boolean hasContent() {
    return this == FILE || this == SPARSE;
  }
}
