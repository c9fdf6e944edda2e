package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.Removal;
import org.windlass.reference.Digest;
import org.windlass.reference.Reference;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageManifest;

/**
 * Images in a folder: an OCI image layout that skopeo, podman and crane read as it stands. An entry
 * of {@code index.json} is called by the whole canonical name, {@code
 * docker.io/library/alpine:latest}, both in {@code org.opencontainers.image.ref.name} and in {@code
 * io.containerd.image.name}, so that images of many repositories live side by side; of an index,
 * the one manifest that was pulled is listed.
 *
 * <p>Several programs may use one folder at the same time; within one program there should be one
 * store for it. Safe for use by many threads. At every moment, and so after a crash, what is listed
 * is whole.
 */
public final class ImageStore {
  private static final String VERSION = "1.0.0";
  private static final String MARKER = "{\"imageLayoutVersion\":\"" + VERSION + "\"}";
  private static final int LIMIT = 1 << 16;

  private final StoreFolder folder;
  private final IndexFile index;
  private final StoreLock lock;
  private final Blobs blobs;
  private final Leases leases;
  private final ImageList list;
  private final Collector collector;

  private ImageStore(StoreFolder folder, Disk disk) {
    this.folder = folder;
    this.lock = new StoreLock(new Locks(folder.locks()));
    this.index = new IndexFile(folder, new Durable(folder, disk), lock);
    this.blobs = new Blobs(folder, disk);
    this.leases = new Leases(folder, lock);
    this.list = new ImageList(blobs);
    this.collector = new Collector(folder, disk, index, leases, new ManifestFiles(blobs));
  }

  /**
   * Opens a store, and makes an empty one where there is none.
   *
   * @param root the folder; it is made when it is missing
   * @throws StoreException when the folder is an image layout of an unknown version
   */
  public static ImageStore open(Path root) throws IOException {
    return open(root, new Disk());
  }

  static ImageStore open(Path root, Disk disk) throws IOException {
    StoreFolder folder = new StoreFolder(root.toAbsolutePath());
    for (Path each :
        List.of(
            folder.blobs().resolve("sha256"),
            folder.partials(),
            folder.locks(),
            folder.fetching(),
            folder.leases(),
            folder.brokens(),
            folder.temporaries())) {
      Files.createDirectories(each);
    }
    ImageStore store = new ImageStore(folder, disk);
    store.lock.change(() -> prepare(folder, new Durable(folder, disk)));
    return store;
  }

  private static void prepare(StoreFolder folder, Durable durable) throws IOException {
    if (!Files.exists(folder.index())) {
      durable.write(folder.index(), Index.empty().write());
    }
    if (!Files.exists(folder.marker())) {
      durable.write(folder.marker(), MARKER.getBytes(StandardCharsets.UTF_8));
    }
    if (Files.size(folder.marker()) > LIMIT) {
      throw new StoreException(Reason.DAMAGED, "oci-layout is too large");
    }
    String version =
        Json.text(
            Json.parse("oci-layout", Files.readAllBytes(folder.marker())), "imageLayoutVersion");
    if (!version.equals(VERSION)) {
      throw new StoreException(Reason.OTHER_VERSION, "image layout version '" + version + "'");
    }
  }

  /** Reads the list of images, and throws when that fails. */
  public boolean isReadable() throws IOException {
    index.read();
    return true;
  }

  /** Where it is. */
  public Path folder() {
    return folder.root();
  }

  /** The content of the images. */
  public Blobs blobs() {
    return blobs;
  }

  /** A new lease, for what is about to be added. */
  public Lease lease() throws IOException {
    return leases.open();
  }

  /** All images, in the order in which they came. */
  public List<StoredImage> images() throws IOException {
    return list.of(index.read());
  }

  /**
   * One image.
   *
   * @param nameOrId a name, an id, or the beginning of an id
   * @throws StoreException when there is none, or several
   */
  public StoredImage find(String nameOrId) throws IOException {
    return list.find(index.read(), nameOrId);
  }

  /** The configuration of an image, which must be there. */
  public ImageConfig config(StoredImage image) throws IOException {
    return ImageConfig.parse(blobs.document(content(image).config()));
  }

  /** The manifest of an image, which must be there. */
  public ImageManifest content(StoredImage image) throws IOException {
    ImageManifest content = image.content();
    if (content == null) {
      throw new StoreException(
          Reason.MISSING_BLOB, "the manifest of " + image.id() + " cannot be read");
    }
    return content;
  }

  /**
   * Lists an image under the name of the entry. All its blobs are in the store, and in a lease of
   * the caller.
   *
   * @return whether that is news
   */
  public boolean name(IndexEntry entry) throws IOException {
    return index.update(before -> Naming.give(before, entry));
  }

  /**
   * Makes sure that all blobs of an image that is to be listed are there.
   *
   * @param root its manifest, or an index
   * @return its id
   * @throws StoreException when something is missing or damaged
   */
  public Digest requireWhole(Descriptor root) throws IOException {
    return list.requireWhole(root);
  }

  /** Lists an image without a name. Its blobs are in the store, and in a lease of the caller. */
  public void keep(Descriptor manifest) throws IOException {
    IndexEntry entry = new IndexEntry(manifest, null, null, null);
    index.update(
        before ->
            before.entries().stream()
                    .anyMatch(e -> e.descriptor().digest().equals(manifest.digest()))
                ? before
                : before.with(entry));
  }

  /** Gives an image one more name, which carries a tag. */
  public StoredImage tag(String nameOrId, Reference name) throws IOException {
    return lock.during(
        () -> {
          StoredImage image = find(nameOrId);
          index.replace(Naming.give(index.read(), image.under(name)));
          return image;
        });
  }

  /**
   * Takes a name away, or an image with all its names, and frees what is then not needed.
   *
   * @param force takes several names away where an id has them
   */
  public Removal remove(String nameOrId, boolean force) throws IOException {
    return lock.during(
        () -> {
          Remover remover = Remover.of(find(nameOrId), nameOrId, force);
          index.replace(remover.apply(index.read()));
          collector.collect();
          return remover.result();
        });
  }

  /**
   * Frees what no image needs and nobody is fetching.
   *
   * @return bytes
   */
  public long collect() throws IOException {
    return lock.during(collector::collect);
  }

  /**
   * Hashes all that images need. What is not right is put aside, so that pulling the image again
   * repairs it.
   *
   * @param done hears the bytes that were hashed so far, on the calling thread
   * @return what is broken; empty when all is well
   */
  public List<BrokenBlob> check(LongConsumer done, Cancellation cancellation)
      throws IOException, EngineCancelledException {
    try (var _ = leases.open()) {
      return new StoreCheck(blobs).run(images(), done, cancellation);
    }
  }
}
