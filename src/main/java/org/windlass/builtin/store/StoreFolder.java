package org.windlass.builtin.store;

import java.nio.file.Path;
import java.util.UUID;
import org.windlass.reference.Digest;

/**
 * Where a store keeps what: the OCI image layout itself, and beside it {@code .windlass}, which
 * other programs take no notice of.
 */
record StoreFolder(Path root) {
  /** The file that makes a folder an image layout. */
  Path marker() {
    return root.resolve("oci-layout");
  }

  /** The list of images. */
  Path index() {
    return root.resolve("index.json");
  }

  Path blobs() {
    return root.resolve("blobs");
  }

  Path blob(Digest digest) {
    return blobs().resolve(digest.algorithm()).resolve(digest.hex());
  }

  /** What has arrived of a blob so far. */
  Path partial(Digest digest) {
    return partials().resolve(flat(digest));
  }

  Path partials() {
    return own().resolve("partial");
  }

  /** What failed a check, put aside. */
  Path broken(Digest digest) {
    return brokens().resolve(flat(digest));
  }

  Path brokens() {
    return own().resolve("broken");
  }

  Path locks() {
    return own().resolve("locks");
  }

  /** The locks of blobs that are being fetched. */
  Path fetching() {
    return own().resolve("fetching");
  }

  Path leases() {
    return own().resolve("leases");
  }

  Path temporaries() {
    return own().resolve("tmp");
  }

  /** A name that nobody else uses. */
  Path temporary() {
    return temporaries().resolve(UUID.randomUUID().toString());
  }

  /** One word for a digest, as files and locks are called. */
  static String flat(Digest digest) {
    return digest.algorithm() + "-" + digest.hex();
  }

  private Path own() {
    return root.resolve(".windlass");
  }
}
