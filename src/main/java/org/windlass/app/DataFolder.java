package org.windlass.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where Windlass keeps what is its own. */
final class DataFolder {
  private static final String NAME = "windlass";

  private DataFolder() {}

  /**
   * {@code WINDLASS_HOME}, else the place where programs of this system keep their data; need not
   * exist.
   *
   * @param environment the variables of the process
   * @param home of the user
   */
  static Path of(Map<String, String> environment, Path home) {
    return of(environment, home, System.getProperty("os.name", ""));
  }

  static Path of(Map<String, String> environment, Path home, String system) {
    String named = environment.getOrDefault("WINDLASS_HOME", "");
    if (!named.isEmpty()) {
      return Path.of(named).toAbsolutePath();
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support").resolve("Windlass");
    } else if (os.contains("windows")) {
      return folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Windlass");
    }
    return folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME);
  }

  /** A relative path counts for nothing, as XDG's specification says. */
  private static Path folder(Map<String, String> environment, String variable, Path byDefault) {
    Path named = Path.of(environment.getOrDefault(variable, ""));
    return named.isAbsolute() ? named : byDefault;
  }
}
