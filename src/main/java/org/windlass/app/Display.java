package org.windlass.app;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be opened at all. */
final class Display {
  private Display() {}

  static boolean available() {
    return available(
        System.getProperty("os.name", ""),
        System.getProperty("glass.platform", ""),
        System.getenv());
  }

  /**
   * Only unix-like desktops other than macOS say where their display is.
   *
   * @param glass the JavaFX platform that was asked for; {@code Headless} needs no display
   */
  static boolean available(String system, String glass, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows")
        || name.startsWith("mac")
        || glass.equals("Headless")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }
}
