package org.windlass.builtin.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.reference.InvalidReferenceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of {@code index.json}; what Windlass does not know of it is carried along. Immutable.
 */
final class Index {
  private static final String MANIFESTS = "manifests";
  private static final int VERSION = 2;

  private final ObjectNode tree;

  private Index(ObjectNode tree) {
    this.tree = tree;
  }

  static Index empty() {
    ObjectNode tree = Json.object();
    tree.put("schemaVersion", VERSION);
    tree.put("mediaType", "application/vnd.oci.image.index.v1+json");
    tree.putArray(MANIFESTS);
    return new Index(tree);
  }

  /**
   * Reads one.
   *
   * @throws StoreException when it is no index
   */
  static Index parse(byte[] text) throws IOException {
    JsonNode tree = Json.parse("index.json", text);
    if (!tree.isObject()
        || !tree.path(MANIFESTS).isArray()
        || Json.number(tree, "schemaVersion", VERSION) != VERSION) {
      throw new StoreException(Reason.DAMAGED, "index.json is no image index");
    }
    return new Index(tree.asObject());
  }

  byte[] write() {
    return Json.write(tree);
  }

  /** In the order of the file; what is no descriptor is left out. */
  List<IndexEntry> entries() {
    List<IndexEntry> entries = new ArrayList<>();
    for (JsonNode node : tree.path(MANIFESTS)) {
      IndexEntry entry = entry(node);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Whether some line is no descriptor, so that it cannot be told what it needs. */
  boolean hasUnreadable() {
    return entries().size() < tree.path(MANIFESTS).size();
  }

  /** The same without some entries. */
  Index without(Predicate<IndexEntry> gone) {
    ObjectNode copy = tree.deepCopy();
    ArrayNode kept = copy.putArray(MANIFESTS);
    for (JsonNode node : tree.path(MANIFESTS)) {
      IndexEntry entry = entry(node);
      if (entry == null || !gone.test(entry)) {
        kept.add(node);
      }
    }
    return new Index(copy);
  }

  /** The same with one entry more, at the end. */
  Index with(IndexEntry entry) {
    ObjectNode copy = tree.deepCopy();
    copy.withArray(MANIFESTS).add(entry.write());
    return new Index(copy);
  }

  private static @Nullable IndexEntry entry(JsonNode node) {
    try {
      return IndexEntry.read(node);
    } catch (InvalidReferenceException e) {
      return null;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    // The same number is not the same node when it was read and when it was made.
    return other instanceof Index index && Arrays.equals(index.write(), write());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(write());
  }
}
