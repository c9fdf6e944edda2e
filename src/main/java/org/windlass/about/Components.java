package org.windlass.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program and all that it brings along, with licences: from {@code licences/index.properties},
 * which people write, and {@code licences/dependencies.txt}, which the build does. Reads files of
 * the class path, which blocks.
 */
public final class Components {
  /** What the program itself is called. */
  public static final String PROGRAM = "windlass";

  /** What the Java runtime is called, which the packages bring along. */
  public static final String RUNTIME = "openjdk";

  private static final String FOLDER = "/licences/";

  /** Group, artifact, kind, perhaps a classifier, version and scope, as Maven lists them. */
  private static final Pattern RESOLVED =
      Pattern.compile(
          "\\s+[^:\\s]+:([^:\\s]+):jar:(?:[^:\\s]+:)?([^:\\s]+):(?:compile|runtime)\\b.*");

  private Components() {}

  /** Windlass first, then by name. */
  public static List<Component> all() {
    Map<String, String> versions = versions();
    Properties index = new Properties();
    try (InputStream in = open("index.properties")) {
      index.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index.stringPropertyNames().stream()
        .map(name -> component(name, version(name, versions), index.getProperty(name)))
        .sorted(
            Comparator.comparing((Component part) -> !part.name().equals(PROGRAM))
                .thenComparing(Component::name))
        .toList();
  }

  /** What the build has put on the class path and the module path, each with its version. */
  static Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    for (String line : text("dependencies.txt").lines().toList()) {
      Matcher resolved = RESOLVED.matcher(line);
      if (resolved.matches()) {
        versions.put(resolved.group(1), resolved.group(2));
      }
    }
    return versions;
  }

  /**
   * The text of a licence.
   *
   * @param file one of {@link Component#texts}
   */
  public static String text(String file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(String name, Map<String, String> versions) {
    return switch (name) {
      case PROGRAM -> Build.version();
      case RUNTIME -> System.getProperty("java.version", "");
      default -> versions.getOrDefault(name, "");
    };
  }

  private static Component component(String name, String version, String entry) {
    String[] parts = entry.split(";", 2);
    if (parts.length != 2) {
      throw new IllegalStateException("index.properties: " + name);
    }
    return new Component(name, version, parts[0].strip(), List.of(parts[1].strip().split(",")));
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(
        Components.class.getResourceAsStream(FOLDER + file), file + " is not on the class path");
  }
}
