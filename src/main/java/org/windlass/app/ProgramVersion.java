package org.windlass.app;

import org.windlass.about.Build;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it down. */
final class ProgramVersion implements IVersionProvider {

  /** Such as {@code 0.1.0-SNAPSHOT}. */
  static String get() {
    return Build.version();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Windlass " + get()};
  }
}
