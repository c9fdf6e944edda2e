package org.windlass.about;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the program runs on, each as one line.
 *
 * @param program its version and the day it was built
 * @param java version and vendor
 * @param vm name and version of the virtual machine
 * @param javafx its version; empty while JavaFX has not begun
 * @param os name, version and processor
 * @param desktop what the desktop calls itself and how it draws; empty when it does not say
 */
public record SystemFacts(
    String program, String java, String vm, String javafx, String os, String desktop) {
  private static final Path OS_RELEASE = Path.of("/etc/os-release");

  /**
   * Asks the system, which reads files.
   *
   * @param environment the variables of the process
   */
  public static SystemFacts read(Map<String, String> environment) {
    return new SystemFacts(
        Build.version() + " (" + Build.day() + ")",
        words("java.version", "java.vendor"),
        words("java.vm.name", "java.vm.version"),
        words("javafx.runtime.version"),
        (distribution(OS_RELEASE) + " " + words("os.name", "os.version", "os.arch")).strip(),
        desktop(environment));
  }

  /** What a Linux calls itself, with a comma; empty on other systems. */
  static String distribution(Path release) {
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.startsWith("PRETTY_NAME="))
          .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", "").strip() + ",")
          .findFirst()
          .orElse("");
    } catch (IOException | RuntimeException e) {
      // Another system, or one that does not say.
      return "";
    }
  }

  private static String desktop(Map<String, String> environment) {
    return Stream.of("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE")
        .map(name -> EnvironmentReport.harmless(environment.getOrDefault(name, "")))
        .filter(value -> !value.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static String words(String... properties) {
    return Stream.of(properties)
        .map(name -> System.getProperty(name, ""))
        .filter(value -> !value.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }
}
