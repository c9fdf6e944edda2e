package org.windlass.layers;

import java.util.Arrays;

/**
 * What archives say of paths, compactly: an entry a line of each layer. Once layers lie on top of
 * each other, an entry is there from its own layer on up to where another one ends it.
 */
final class EntryTable {
  static final int NONE = -1;

  /** The end of what is there on top of all layers. */
  static final short NEVER = Short.MAX_VALUE;

  /** Of an entry that lies in no layer yet. */
  static final short NOWHERE = -1;

  private static final int KIND_SHIFT = 16;
  private static final int WHITEOUT = 1 << 24;
  private static final int OPAQUE = 1 << 25;
  private static final int IMPLIED = 1 << 26;

  private final int limit;
  private final TextPool texts;
  private int count;
  private int[] nodes = new int[0];
  private long[] sizes = new long[0];
  private long[] modified = new long[0];
  private int[] flags = new int[0];
  private int[] uids = new int[0];
  private int[] gids = new int[0];
  private int[] links = new int[0];
  private int[] older = new int[0];
  private short[] layers = new short[0];
  private short[] ends = new short[0];

  /**
   * @param limit of entries
   * @param texts keeps where links lead
   */
  EntryTable(int limit, TextPool texts) {
    this.limit = limit;
    this.texts = texts;
  }

  int size() {
    return count;
  }

  boolean isFull() {
    return count >= limit;
  }

  /** NONE when there is no room. */
  int add(int node, TarItem item) {
    int link = item.link().length == 0 ? NONE : texts.add(item.link(), 0, item.link().length);
    if (isFull() || (link == NONE && item.link().length > 0)) {
      return NONE;
    }
    int entry = add(node, item.mode() | item.kind().code() << KIND_SHIFT);
    sizes[entry] = item.size();
    modified[entry] = item.modified();
    uids[entry] = item.uid();
    gids[entry] = item.gid();
    links[entry] = link;
    return entry;
  }

  /** Says that a path of the layers below is not there any more. */
  int addWhiteout(int node) {
    return isFull() ? NONE : add(node, WHITEOUT);
  }

  /** Says that nothing in a folder of the layers below is there any more. */
  int addOpaque(int node) {
    return isFull() ? NONE : add(node, OPAQUE);
  }

  /** A folder that is there because something in it is; there is always room for it. */
  int addImplied(int node) {
    return add(node, 0755 | FileKind.FOLDER.code() << KIND_SHIFT | IMPLIED);
  }

  /** The same entry once more, for a layer that lies in an image twice. */
  int copy(int entry) {
    int copy = add(nodes[entry], flags[entry]);
    sizes[copy] = sizes[entry];
    modified[copy] = modified[entry];
    uids[copy] = uids[entry];
    gids[copy] = gids[entry];
    links[copy] = links[entry];
    return copy;
  }

  private int add(int node, int flag) {
    if (count == nodes.length) {
      grow();
    }
    int entry = count++;
    nodes[entry] = node;
    flags[entry] = flag;
    links[entry] = NONE;
    older[entry] = NONE;
    layers[entry] = NOWHERE;
    ends[entry] = NEVER;
    return entry;
  }

  private void grow() {
    nodes = Growing.more(nodes);
    sizes = Growing.more(sizes);
    modified = Growing.more(modified);
    flags = Growing.more(flags);
    uids = Growing.more(uids);
    gids = Growing.more(gids);
    links = Growing.more(links);
    older = Growing.more(older);
    layers = Growing.more(layers);
    ends = Growing.more(ends);
  }

  int node(int entry) {
    return nodes[entry];
  }

  boolean isWhiteout(int entry) {
    return (flags[entry] & WHITEOUT) != 0;
  }

  boolean isOpaque(int entry) {
    return (flags[entry] & OPAQUE) != 0;
  }

  boolean isImplied(int entry) {
    return (flags[entry] & IMPLIED) != 0;
  }

  FileKind kind(int entry) {
    return FileKind.of(flags[entry] >> KIND_SHIFT & 0xff);
  }

  boolean isFolder(int entry) {
    return kind(entry) == FileKind.FOLDER;
  }

  long size(int entry) {
    return sizes[entry];
  }

  int mode(int entry) {
    return flags[entry] & 07777;
  }

  long modified(int entry) {
    return modified[entry];
  }

  long uid(int entry) {
    return uids[entry] & 0xffff_ffffL;
  }

  long gid(int entry) {
    return gids[entry] & 0xffff_ffffL;
  }

  /** Empty for what is no link. */
  byte[] link(int entry) {
    return links[entry] == NONE ? new byte[0] : texts.get(links[entry]);
  }

  /** What the path was before; NONE when it was nothing. */
  int older(int entry) {
    return older[entry];
  }

  void setOlder(int entry, int newOlder) {
    older[entry] = newOlder;
  }

  int layer(int entry) {
    return layers[entry];
  }

  void place(int entry, int layer) {
    layers[entry] = (short) layer;
  }

  /** The layer that replaces or deletes it; NEVER for none. */
  int end(int entry) {
    return ends[entry];
  }

  void end(int entry, int layer) {
    ends[entry] = (short) layer;
  }

  /** Lets go of what is kept for more entries. */
  void trim() {
    nodes = Arrays.copyOf(nodes, count);
    sizes = Arrays.copyOf(sizes, count);
    modified = Arrays.copyOf(modified, count);
    flags = Arrays.copyOf(flags, count);
    uids = Arrays.copyOf(uids, count);
    gids = Arrays.copyOf(gids, count);
    links = Arrays.copyOf(links, count);
    older = Arrays.copyOf(older, count);
    layers = Arrays.copyOf(layers, count);
    ends = Arrays.copyOf(ends, count);
  }
}
