package org.windlass.builtin.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.IndexEntry;
import org.windlass.builtin.store.Json;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import tools.jackson.databind.JsonNode;

/** Takes the images of an OCI image layout, whose blobs are all in the store by now. */
final class OciArchive {
  private final ImageStore store;

  OciArchive(ImageStore store) {
    this.store = store;
  }

  /** Returns the names of what it has taken, or the ids of what has none. */
  List<String> take(byte[] index) throws IOException {
    List<String> taken = new ArrayList<>();
    JsonNode manifests = Json.parse("index.json", index).path("manifests");
    for (JsonNode node : manifests) {
      taken.add(take(entry(node)));
    }
    return taken;
  }

  private String take(IndexEntry entry) throws IOException {
    Digest id = store.requireWhole(entry.descriptor());
    Reference name = entry.name();
    if (name == null) {
      store.keep(entry.descriptor());
      return id.toString();
    }
    store.name(new IndexEntry(entry.descriptor(), null, name, name.digest()));
    return name.familiar();
  }

  private static IndexEntry entry(JsonNode node) throws IOException {
    try {
      return IndexEntry.read(node);
    } catch (InvalidReferenceException e) {
      throw BadArchive.because("index.json names no valid digest");
    }
  }
}
