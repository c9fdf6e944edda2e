package org.windlass.context;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ContextException.Reason;

/**
 * An exported context: {@code meta.json} and {@code tls/ENDPOINT/FILE}, in a tar or zip archive.
 */
record ContextArchive(ContextMeta meta, TlsFiles tls) {
  private static final Pattern TLS_FILE =
      Pattern.compile("tls/([^/\\\\\\p{Cntrl}]{1,255})/([^/\\\\\\p{Cntrl}]{1,255})");
  private static final int MAX_FILES = 1000;

  /** A tar archive of a context, as {@code docker context export} writes it. */
  static byte[] write(byte[] meta, TlsFiles tls) {
    TarWriter tar = new TarWriter();
    tar.file(StoreFolder.META_FILE, meta);
    tar.folder("tls");
    for (Map.Entry<String, SortedMap<String, byte[]>> endpoint : tls.endpoints().entrySet()) {
      String folder = "tls/" + endpoint.getKey();
      tar.folder(folder);
      endpoint.getValue().forEach((name, content) -> tar.file(folder + "/" + name, content));
    }
    return tar.finish();
  }

  /** Reads an archive, and trusts nothing in it: not its sizes, and not its names. */
  static ContextArchive read(Path file) throws ContextException {
    try {
      byte[] content = BoundedFiles.read(file);
      boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
      return zip ? zip(file) : tar(content);
    } catch (MalformedException e) {
      throw new ContextException(Reason.BAD_ARCHIVE, file.toString(), e.getMessage(), e);
    } catch (IOException e) {
      throw ContextFailures.of(e, file);
    }
  }

  private static ContextArchive tar(byte[] content) throws MalformedException {
    Builder builder = new Builder();
    new TarReader(content).readInto(builder::add);
    return builder.build();
  }

  private static ContextArchive zip(Path file) throws MalformedException {
    Builder builder = new Builder();
    // Whatever a zip library says is about the archive, which could be read as a file before.
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            builder.add(entry.getName(), in.readNBytes(builder.remaining() + 1));
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedException("a damaged zip archive");
    }
    return builder.build();
  }

  /** Takes the files of an archive one after the other. */
  private static final class Builder {
    private final TlsFiles tls = TlsFiles.none();
    private @Nullable ContextMeta meta;
    private int remaining = BoundedFiles.LIMIT;
    private int files;

    int remaining() {
      return remaining;
    }

    void add(String name, byte[] content) throws MalformedException {
      remaining -= content.length;
      files++;
      if (remaining < 0 || files > MAX_FILES) {
        throw new MalformedException("holds too much");
      }
      Matcher tlsFile = TLS_FILE.matcher(name);
      if (name.equals(StoreFolder.META_FILE)) {
        meta = ContextMeta.parse(content);
      } else if (tlsFile.matches() && isPlain(tlsFile.group(1)) && isPlain(tlsFile.group(2))) {
        tls.add(tlsFile.group(1), tlsFile.group(2), content);
      } else {
        throw new MalformedException("holds a file that is no part of a context");
      }
    }

    ContextArchive build() throws MalformedException {
      if (meta == null) {
        throw new MalformedException("holds no meta.json");
      }
      return new ContextArchive(meta, tls);
    }

    private static boolean isPlain(String name) {
      return !name.equals(".") && !name.equals("..");
    }
  }
}
