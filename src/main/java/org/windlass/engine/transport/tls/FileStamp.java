package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes when a file is written or replaced.
 *
 * @param key of the file system; null where it has none
 */
record FileStamp(FileTime modified, long size, @Nullable Object key) {
  private static final FileStamp NONE = new FileStamp(FileTime.fromMillis(0), -1, null);

  /** The stamps of the files that there are. */
  static List<FileStamp> of(@Nullable Path... files) {
    List<FileStamp> stamps = new ArrayList<>();
    Arrays.stream(files).map(file -> file == null ? NONE : read(file)).forEach(stamps::add);
    return stamps;
  }

  private static FileStamp read(Path file) {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(facts.lastModifiedTime(), facts.size(), facts.fileKey());
    } catch (IOException e) {
      return NONE;
    }
  }
}
