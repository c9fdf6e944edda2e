package org.windlass.bench.soak;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What Linux says this process has open. */
final class Descriptors {
  private static final Path OPEN = Path.of("/proc/self/fd");

  private Descriptors() {}

  /** How many of each kind: sockets, pipes, files, and what the system gives without a name. */
  static Map<String, Integer> count() throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    try (DirectoryStream<Path> open = Files.newDirectoryStream(OPEN)) {
      for (Path descriptor : open) {
        try {
          counts.merge(kind(Files.readSymbolicLink(descriptor).toString()), 1, Integer::sum);
        } catch (NoSuchFileException e) {
          // The directory itself, or something that was closed just now.
        }
      }
    }
    return counts;
  }

  private static String kind(String target) {
    return target.startsWith("/") ? "file" : target.replaceFirst(":?\\[\\d+\\]", "");
  }
}
