package org.windlass.ui.images.details;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Lets the desktop show a file with the program that the user has for it. */
final class DesktopOpener {
  private DesktopOpener() {}

  /** Returns at once; what the program says goes nowhere. */
  static void open(Path file) throws IOException {
    new ProcessBuilder(command(System.getProperty("os.name", ""), file))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .getOutputStream()
        .close();
  }

  static List<String> command(String system, Path file) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
    }
    return List.of(lower.startsWith("mac") ? "open" : "xdg-open", file.toString());
  }
}
