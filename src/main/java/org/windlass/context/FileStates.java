package org.windlass.context;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.windlass.files.DurableFiles;

/** What files looked like, without reading them; two that are equal are of the same content. */
record FileStates(Map<Path, State> states) {
  static final int MAX_DEPTH = 10;

  private static final int MAX_FILES = 10_000;

  /** The identity of a file, its size in bytes, and when it was changed. */
  private record State(String key, long size, String time) {}

  /** What there is of these now; folders of trees count only for what is in them. */
  static FileStates of(List<Path> files, List<Path> trees) {
    Map<Path, State> states = new TreeMap<>();
    files.forEach(file -> add(file, states));
    for (Path tree : trees) {
      try (Stream<Path> inside = Files.walk(tree, MAX_DEPTH)) {
        inside
            .filter(file -> !TlsFiles.name(file).startsWith(DurableFiles.TEMPORARY))
            .limit(MAX_FILES)
            .forEach(file -> add(file, states));
      } catch (IOException | UncheckedIOException e) {
        // There is no such folder, or something in it vanished: the next look sees what is there.
        states.put(tree, new State("", 0, e.getClass().getName()));
      }
    }
    return new FileStates(states);
  }

  private static void add(Path file, Map<Path, State> states) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String time = now.isDirectory() ? "" : now.lastModifiedTime().toString();
      states.put(
          file, new State(String.valueOf(now.fileKey()), now.isDirectory() ? 0 : now.size(), time));
    } catch (IOException e) {
      states.remove(file);
    }
  }
}
