package org.windlass.ui.images.details;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Files of images that other programs are to show, each in a folder that nobody else can read. */
final class PrivateCopies {
  private static final int LONGEST = 100;

  /** What a desktop would run rather than show. */
  private static final Set<String> RUN =
      Set.of(
          "app",
          "appimage",
          "bat",
          "cmd",
          "com",
          "command",
          "cpl",
          "desktop",
          "exe",
          "hta",
          "jar",
          "js",
          "jse",
          "lnk",
          "msc",
          "msi",
          "pif",
          "ps1",
          "reg",
          "scr",
          "sh",
          "url",
          "vbe",
          "vbs",
          "wsf");

  private PrivateCopies() {}

  /** Whether a file can be shown by the desktop with no danger that it is run. */
  static boolean canBeShown(String name) {
    String safe = safeName(name);
    return !RUN.contains(safe.substring(safe.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** A place for a copy, which goes when the program ends. */
  static Path place(String name) throws IOException {
    Path folder = Files.createTempDirectory("windlass-");
    Path file = folder.resolve(safeName(name));
    // In reverse order, the file before its folder.
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    return file;
  }

  /** Of the name in the image only what no file system and no program takes for something else. */
  static String safeName(String name) {
    String safe = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[. -]+|[. ]+$", "_");
    int from = Math.max(0, safe.length() - LONGEST);
    return safe.isEmpty() ? "_" : safe.substring(from);
  }
}
