package org.windlass.builtin.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.archive.TarEntry.Kind;
import org.windlass.builtin.store.Blobs;
import org.windlass.builtin.store.Lease;
import org.windlass.builtin.store.Partial;
import org.windlass.registry.Descriptor;

/** The files of an archive, all of them blobs of the store now, under their names in it. */
final class ArchiveFiles {
  /** More than any archive of images has. */
  private static final int MAX_ENTRIES = 100_000;

  private static final int MAX_LINKS = 16;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final Set<String> DOCUMENTS = Set.of("manifest.json", "index.json", "oci-layout");

  private final Map<String, Descriptor> files = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, byte[]> documents = new HashMap<>();

  private ArchiveFiles() {}

  /** Reads an archive to its end; it may be compressed with gzip as a whole. */
  static ArchiveFiles read(InputStream archive, Blobs blobs, Lease lease, Partial.Steps steps)
      throws IOException {
    ArchiveFiles read = new ArchiveFiles();
    TarInput tar = new TarInput(unzipped(archive));
    int count = 0;
    for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
      if (++count > MAX_ENTRIES) {
        throw BadArchive.because("more than " + MAX_ENTRIES + " entries");
      }
      read.add(entry, tar.content(), blobs, lease, steps);
    }
    return read;
  }

  /** One of the few documents that say what the rest is; null when it is not there. */
  byte @Nullable [] document(String name) {
    return documents.get(name);
  }

  /** The file of a name, which may be a link; fails when there is none. */
  Descriptor file(String name) throws IOException {
    String at = Names.clean(name);
    for (int i = 0; i < MAX_LINKS; i++) {
      Descriptor file = files.get(at);
      if (file != null) {
        return file;
      }
      String link = links.get(at);
      if (link == null) {
        throw BadArchive.because("the archive has no file " + name);
      }
      at = link;
    }
    throw BadArchive.because("links go in a circle at " + name);
  }

  private void add(
      TarEntry entry, InputStream content, Blobs blobs, Lease lease, Partial.Steps steps)
      throws IOException {
    if (entry.kind() == Kind.SYMLINK) {
      links.put(entry.name(), Names.resolve(entry.name(), entry.link()));
    } else if (entry.kind() == Kind.HARD_LINK) {
      links.put(entry.name(), Names.clean(entry.link()));
    } else if (entry.kind() == Kind.FILE && DOCUMENTS.contains(entry.name())) {
      if (entry.size() > Blobs.MAX_DOCUMENT) {
        throw BadArchive.because(entry.name() + " has " + entry.size() + " bytes");
      }
      documents.put(entry.name(), content.readAllBytes());
    } else if (entry.kind() == Kind.FILE) {
      files.put(entry.name(), blobs.take(content, lease, steps));
    }
  }

  private static InputStream unzipped(InputStream archive) throws IOException {
    BufferedInputStream in = new BufferedInputStream(archive, 1 << 16);
    in.mark(2);
    int magic = in.read() << Byte.SIZE | in.read();
    in.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
