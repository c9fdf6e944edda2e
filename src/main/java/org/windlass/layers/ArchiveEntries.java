package org.windlass.layers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windlass.tar.DamagedArchiveException;

/** The files of an archive of images by their names, which may be links to each other. */
final class ArchiveEntries {
  /** More than any archive of images has. */
  private static final int MOST = 100_000;

  private static final int MOST_LINKS = 16;

  private final Set<String> names = new HashSet<>();
  private final Map<String, String> links = new HashMap<>();

  /** Takes an entry, and returns its name. */
  String add(TarItem item) throws IOException {
    if (names.size() + links.size() >= MOST) {
      throw new DamagedArchiveException("more than " + MOST + " files in an archive of images");
    }
    String name = clean("", text(item.path()));
    switch (item.kind()) {
      case FILE -> names.add(name);
      case SYMLINK -> links.put(name, clean(folder(name), text(item.link())));
      case HARD_LINK -> links.put(name, clean("", text(item.link())));
      default -> {
        // Folders, and what has no place in such an archive.
      }
    }
    return name;
  }

  /** What a name leads to in the end; null when it leads nowhere. */
  @Nullable String resolve(String name) {
    String at = clean("", name);
    for (int i = 0; i < MOST_LINKS && !names.contains(at); i++) {
      String link = links.get(at);
      if (link == null) {
        return null;
      }
      at = link;
    }
    return names.contains(at) ? at : null;
  }

  private static String text(byte[] path) {
    return new String(path, StandardCharsets.UTF_8);
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** Without dots and slashes that lead nowhere; nothing leads out. */
  private static String clean(String folder, String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (path.startsWith("/") ? path : folder + path).split("/+", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
