package org.windlass.layers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Paths as nodes of a tree: each name is held once in its folder. A node's number is greater than
 * that of its folder.
 */
final class PathTable {
  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int FIRST_BUCKETS = 1 << 11;

  /** Makes it impossible to write an archive whose names all fall into one bucket. */
  private final long seed = ThreadLocalRandom.current().nextLong() | 1;

  private final int limit;
  private final TextPool names;
  private int[] parents = new int[1];
  private int[] nameAt = new int[1];
  private int[] firstChild = {NONE};
  private int[] nextSibling = {NONE};
  private int[] buckets = filled(FIRST_BUCKETS);
  private int[] nextInBucket = {NONE};
  private int count = 1;

  /**
   * @param limit of nodes
   * @param names keeps the names
   */
  PathTable(int limit, TextPool names) {
    this.limit = limit;
    this.names = names;
    parents[ROOT] = NONE;
  }

  /** How many nodes there are, the root among them. */
  int size() {
    return count;
  }

  int parent(int node) {
    return parents[node];
  }

  int firstChild(int node) {
    return firstChild[node];
  }

  int nextSibling(int node) {
    return nextSibling[node];
  }

  /** Empty for the root. */
  String name(int node) {
    return node == ROOT ? "" : names.text(nameAt[node]);
  }

  /** Empty for the root. */
  byte[] nameBytes(int node) {
    return node == ROOT ? new byte[0] : names.get(nameAt[node]);
  }

  /** Such as {@code etc/passwd}; empty for the root. */
  byte[] path(int node) {
    int length = 0;
    for (int n = node; n != ROOT; n = parents[n]) {
      length += names.get(nameAt[n]).length + 1;
    }
    byte[] path = new byte[Math.max(0, length - 1)];
    int end = path.length;
    for (int n = node; n != ROOT; n = parents[n]) {
      byte[] name = names.get(nameAt[n]);
      System.arraycopy(name, 0, path, end - name.length, name.length);
      end -= name.length + 1;
      if (end >= 0) {
        path[end] = '/';
      }
    }
    return path;
  }

  String text(int node) {
    return new String(path(node), StandardCharsets.UTF_8);
  }

  /** The node of a name in a folder; NONE when there is none. */
  int find(int parent, byte[] text, int from, int to) {
    int bucket = bucket(hash(parent, text, from, to));
    for (int node = buckets[bucket]; node != NONE; node = nextInBucket[node]) {
      if (parents[node] == parent && names.equals(nameAt[node], text, from, to)) {
        return node;
      }
    }
    return NONE;
  }

  /** The node of a name in a folder, which is made when there is none; NONE when it is full. */
  int findOrAdd(int parent, byte[] text, int from, int to) {
    int found = find(parent, text, from, to);
    if (found != NONE || count >= limit) {
      return found;
    }
    int name = names.add(text, from, to);
    if (name < 0) {
      return NONE;
    }
    if (count == parents.length) {
      grow();
    }
    int node = count++;
    parents[node] = parent;
    nameAt[node] = name;
    firstChild[node] = NONE;
    nextSibling[node] = firstChild[parent];
    firstChild[parent] = node;
    int bucket = bucket(hash(parent, text, from, to));
    nextInBucket[node] = buckets[bucket];
    buckets[bucket] = node;
    if (count > buckets.length) {
      rehash();
    }
    return node;
  }

  private void grow() {
    parents = Growing.more(parents);
    nameAt = Growing.more(nameAt);
    firstChild = Growing.more(firstChild);
    nextSibling = Growing.more(nextSibling);
    nextInBucket = Growing.more(nextInBucket);
  }

  private void rehash() {
    buckets = filled(buckets.length * 2);
    for (int node = 1; node < count; node++) {
      byte[] name = names.get(nameAt[node]);
      int bucket = bucket(hash(parents[node], name, 0, name.length));
      nextInBucket[node] = buckets[bucket];
      buckets[bucket] = node;
    }
  }

  private long hash(int parent, byte[] text, int from, int to) {
    long hash = seed ^ parent * 0x9E3779B97F4A7C15L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * seed;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private int bucket(long hash) {
    return (int) (hash ^ hash >>> Integer.SIZE) & (buckets.length - 1);
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }
}
