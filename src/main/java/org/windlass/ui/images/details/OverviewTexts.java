package org.windlass.ui.images.details;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.windlass.engine.HealthCheck;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSettings;
import org.windlass.engine.ImageSummary;
import org.windlass.reference.Platform;
import org.windlass.ui.text.Texts;

/** What an image says of itself, in lines; what it does not say has none. */
final class OverviewTexts {
  private final Texts texts;

  OverviewTexts(Texts texts) {
    this.texts = texts;
  }

  List<OverviewLine> lines(ImageDetails details) {
    List<OverviewLine> lines = new ArrayList<>();
    ImageSummary summary = details.summary();
    add(lines, "references", summary.repoTags());
    add(lines, "digests", summary.repoDigests());
    add(lines, "id", List.of(summary.id()));
    add(
        lines,
        "manifest",
        Stream.ofNullable(details.manifestDigest()).map(Object::toString).toList());
    add(lines, "platform", List.of(platform(details.platform())));
    String ago = texts.times().ago(summary.created());
    if (!ago.isEmpty()) {
      String exact = texts.times().exact(summary.created());
      add(lines, "created", ago + separator() + exact, summary.created().toString());
    }
    add(
        lines,
        "size",
        texts.sizes().of(summary.size()) + separator() + texts.sizes().exact(summary.size()),
        String.valueOf(summary.size()));
    add(lines, "author", List.of(details.author()));
    addSettings(lines, details.settings());
    return lines;
  }

  private void addSettings(List<OverviewLine> lines, ImageSettings settings) {
    add(lines, "entrypoint", List.of(CommandWords.line(settings.entrypoint())));
    add(lines, "command", List.of(CommandWords.line(settings.command())));
    add(lines, "folder", List.of(settings.workingFolder()));
    add(lines, "user", List.of(settings.user()));
    add(lines, "environment", settings.environment());
    add(lines, "ports", settings.exposedPorts());
    add(lines, "volumes", settings.volumes());
    add(
        lines,
        "labels",
        settings.labels().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    HealthCheck check = settings.healthCheck();
    if (check != null) {
      add(lines, "health", List.of(test(check.test()), times(check)));
    }
  }

  /** Without the word that says how the rest is run. */
  private static String test(List<String> words) {
    List<String> rest = words.subList(1, words.size());
    return switch (words.getFirst()) {
      case "CMD-SHELL" -> String.join(" ", rest);
      case "CMD" -> CommandWords.line(rest);
      default -> CommandWords.line(words);
    };
  }

  private String times(HealthCheck check) {
    Stream<String> parts =
        Stream.of(
            time("interval", check.interval()),
            time("timeout", check.timeout()),
            time("start", check.startPeriod()),
            check.retries() > 0
                ? texts.messages().get("details.health.retries", check.retries())
                : "");
    return String.join(separator(), parts.filter(part -> !part.isEmpty()).toList());
  }

  private String time(String key, Duration duration) {
    return duration.isZero()
        ? ""
        : texts.messages().get("details.health." + key, texts.times().duration(duration));
  }

  private String separator() {
    return texts.messages().get("separator");
  }

  private void add(List<OverviewLine> lines, String key, List<String> values) {
    String text = String.join("\n", values.stream().filter(value -> !value.isEmpty()).toList());
    if (!text.isEmpty()) {
      add(lines, key, text, text);
    }
  }

  private void add(List<OverviewLine> lines, String key, String value, String copied) {
    lines.add(new OverviewLine(key, texts.messages().get("details.fact." + key), value, copied));
  }

  static String platform(Platform platform) {
    return platform.os().isEmpty() && platform.arch().isEmpty() ? "" : platform.toString();
  }
}
