package org.windlass.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the build has written down of itself. */
public final class Build {
  private Build() {}

  /** The program's version, such as {@code 0.1.0-SNAPSHOT}. */
  public static String version() {
    return property("version");
  }

  /** The day of the build, as the reproducible build names it, such as {@code 2026-11-24}. */
  public static String day() {
    return property("built").replaceFirst("T.*", "");
  }

  private static String property(String name) {
    Properties build = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("/build.properties")) {
      build.load(Objects.requireNonNull(in, "build.properties is not on the class path"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty(name, "");
  }
}
