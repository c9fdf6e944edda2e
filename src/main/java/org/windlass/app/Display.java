package org.windlass.app;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be opened at all. */
final class Display {
  private Display() {}

  static boolean available() {
    return available(System.getProperty("os.name", ""), System.getenv());
  }

  /** Only unix-like desktops other than macOS say where their display is. */
  static boolean available(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows")
        || name.startsWith("mac")
        || "Headless".equals(System.getProperty("glass.platform"))
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }
}
