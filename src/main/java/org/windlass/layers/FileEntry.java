package org.windlass.layers;

/**
 * A file, a folder or what else lies in an image.
 *
 * @param node its number, which is that of its path
 * @param name without its folder
 * @param size bytes of a file; of a folder those of all that is shown in it
 * @param mode permission bits
 * @param uid of the owner
 * @param gid of the group
 * @param modified seconds since the epoch
 * @param link where a link leads; empty for what is none
 * @param layer that has put it there, from 0; of what is deleted, the one that deletes it
 * @param change what the layer that is looked at does to it
 * @param implied whether no archive names it: its mode, owner and time are not known
 */
public record FileEntry(
    int node,
    String name,
    FileKind kind,
    long size,
    int mode,
    long uid,
    long gid,
    long modified,
    String link,
    int layer,
    FileChange change,
    boolean implied) {

  /** Such as {@code drwxr-xr-x}, as {@code ls} writes it. */
  public String modeText() {
    if (kind == FileKind.SYMLINK) {
      // Whatever archives say: no system looks at the mode of a link.
      return "lrwxrwxrwx";
    }
    char type =
        switch (kind) {
          case FILE, SPARSE, HARD_LINK -> '-';
          case SYMLINK -> 'l';
          case FOLDER -> 'd';
          case CHARACTER_DEVICE -> 'c';
          case BLOCK_DEVICE -> 'b';
          case PIPE -> 'p';
        };
    StringBuilder text = new StringBuilder().append(type);
    for (int shift = 6; shift >= 0; shift -= 3) {
      int bits = (mode >> shift) & 7;
      int special = (mode >> (9 + shift / 3)) & 1;
      char mark = shift == 0 ? 't' : 's';
      text.append((bits & 4) != 0 ? 'r' : '-').append((bits & 2) != 0 ? 'w' : '-');
      boolean runs = (bits & 1) != 0;
      char plain = runs ? 'x' : '-';
      char marked = runs ? mark : Character.toUpperCase(mark);
      text.append(special == 0 ? plain : marked);
    }
    return text.toString();
  }
}
