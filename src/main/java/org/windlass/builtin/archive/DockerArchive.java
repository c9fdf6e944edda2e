package org.windlass.builtin.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.windlass.builtin.store.ImageConfig;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.IndexEntry;
import org.windlass.builtin.store.Json;
import org.windlass.builtin.store.Lease;
import org.windlass.builtin.store.OciManifest;
import org.windlass.builtin.store.Partial;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.Descriptor;
import org.windlass.registry.MediaTypes;
import tools.jackson.databind.JsonNode;

/** Takes the images of a docker-archive: {@code manifest.json} names their files. */
final class DockerArchive {
  private final ImageStore store;
  private final ArchiveFiles files;
  private final Lease lease;
  private final Partial.Steps steps;

  DockerArchive(ImageStore store, ArchiveFiles files, Lease lease, Partial.Steps steps) {
    this.store = store;
    this.files = files;
    this.lease = lease;
    this.steps = steps;
  }

  /** Returns the names of what it has taken, or the ids of what has none. */
  List<String> take(byte[] manifest) throws IOException {
    List<String> taken = new ArrayList<>();
    for (JsonNode image : Json.parse("manifest.json", manifest)) {
      taken.addAll(take(image));
    }
    return taken;
  }

  private List<String> take(JsonNode image) throws IOException {
    Descriptor config = files.file(Json.text(image, "Config"));
    ImageConfig said = ImageConfig.parse(store.blobs().document(config));
    JsonNode layers = image.path("Layers");
    if (layers.size() != said.diffIds().size()) {
      throw BadArchive.because(
          layers.size() + " layers for an image of " + said.diffIds().size() + " layers");
    }
    List<Descriptor> described = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Descriptor file = files.file(layers.get(i).asString(""));
      described.add(LayerKind.of(store.blobs(), file, said.diffIds().get(i), steps));
    }
    byte[] manifest = OciManifest.write(config, described);
    Descriptor entry = store(manifest, said.platform());
    List<String> names = new ArrayList<>();
    for (JsonNode tag : image.path("RepoTags")) {
      Reference name = name(tag.asString(""));
      store.name(new IndexEntry(entry, null, name, null));
      names.add(name.familiar());
    }
    if (names.isEmpty()) {
      store.keep(entry);
      names.add(config.digest().toString());
    }
    return names;
  }

  private Descriptor store(byte[] manifest, Platform platform) throws IOException {
    Digest digest = store.blobs().take(new ByteArrayInputStream(manifest), lease, steps).digest();
    return new Descriptor(MediaTypes.OCI_MANIFEST, digest, manifest.length, platform, "", Map.of());
  }

  private static Reference name(String tag) throws IOException {
    try {
      Reference name = Reference.parse(tag).withDefaultTag();
      if (name.digest() == null) {
        return name;
      }
    } catch (InvalidReferenceException e) {
      // Said below.
    }
    throw BadArchive.because("'" + tag + "' is no name with a tag");
  }
}
