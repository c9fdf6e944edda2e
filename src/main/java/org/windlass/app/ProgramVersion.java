package org.windlass.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it down. */
final class ProgramVersion implements IVersionProvider {

  /** Such as {@code 0.1.0-SNAPSHOT}. */
  static String get() {
    Properties build = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream("/build.properties")) {
      build.load(Objects.requireNonNull(in, "build.properties is not on the class path"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Windlass " + get()};
  }
}
