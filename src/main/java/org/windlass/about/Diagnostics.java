package org.windlass.about;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.windlass.logs.Redaction;

/**
 * What a report of a fault needs, in English as the logs are, and without what is secret or tells
 * who the user is.
 *
 * @param settings what is chosen, by its name
 * @param environment the variables of the process
 * @param home of the user, whose name is often in it
 * @param log the last lines, the newest last
 * @param secrets what is known to be secret besides the environment
 */
public record Diagnostics(
    SystemFacts system,
    EngineReport engine,
    Map<String, String> settings,
    Map<String, String> environment,
    Path home,
    List<String> log,
    Collection<String> secrets) {
  /** How many lines of the logs are told. */
  public static final int LOG_LINES = 200;

  /** Copies what is in lists and maps. */
  public Diagnostics {
    settings = Map.copyOf(settings);
    environment = Map.copyOf(environment);
    log = List.copyOf(log);
    secrets = List.copyOf(secrets);
  }

  /** The whole text, in lines. */
  public String text() {
    String text =
        String.join(
            "\n",
            section(
                "Windlass",
                fact("version", system.program()),
                fact("java", system.java()),
                fact("vm", system.vm()),
                fact("javafx", system.javafx()),
                fact("os", system.os()),
                fact("desktop", system.desktop())),
            section(
                "Engine",
                fact("state", engine.state()),
                fact("host", engine.host()),
                fact("name", engine.name()),
                fact("version", engine.version()),
                fact("api", engine.api()),
                fact("platform", engine.platform())),
            section(
                "Settings",
                new TreeMap<>(settings)
                    .entrySet().stream().map(entry -> fact(entry.getKey(), entry.getValue()))),
            section("Environment", EnvironmentReport.lines(environment).stream()),
            section("Log", log.stream()));
    Redaction redaction =
        Redaction.knowing(
            Stream.concat(KnownSecrets.in(environment).stream(), secrets.stream()).toList());
    return withoutHome(redaction.of(text));
  }

  /** Tells nothing: what is secret is only left out of {@link #text}. */
  @Override
  public String toString() {
    return "Diagnostics";
  }

  private String withoutHome(String text) {
    String place = home.toString();
    return place.length() > 1 ? text.replace(place, "~") : text;
  }

  private static String fact(String name, String value) {
    return value.isEmpty() ? "" : name + ": " + value;
  }

  private static String section(String title, String... lines) {
    return section(title, Stream.of(lines));
  }

  private static String section(String title, Stream<String> lines) {
    List<String> said = lines.filter(line -> !line.isEmpty()).toList();
    return "## " + title + "\n" + (said.isEmpty() ? "(nothing)" : String.join("\n", said)) + "\n";
  }
}
