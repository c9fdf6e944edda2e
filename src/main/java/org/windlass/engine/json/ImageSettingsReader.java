package org.windlass.engine.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.HealthCheck;
import org.windlass.engine.ImageSettings;
import tools.jackson.databind.JsonNode;

/**
 * Reads what containers begin with: {@code config} of an image's configuration and {@code Config}
 * of what the Engine API says of an image are the same object. What is missing or of another type
 * counts as not said.
 */
public final class ImageSettingsReader {
  private ImageSettingsReader() {}

  /** Reads the object; a node that is none has no settings. */
  public static ImageSettings read(JsonNode config) {
    return new ImageSettings(
        texts(config.path("Entrypoint")),
        texts(config.path("Cmd")),
        texts(config.path("Env")),
        config.path("WorkingDir").asString(""),
        config.path("User").asString(""),
        List.copyOf(config.path("ExposedPorts").propertyNames()),
        List.copyOf(config.path("Volumes").propertyNames()),
        labels(config.path("Labels")),
        healthCheck(config.path("Healthcheck")));
  }

  private static @Nullable HealthCheck healthCheck(JsonNode check) {
    List<String> test = texts(check.path("Test"));
    return test.isEmpty()
        ? null
        : new HealthCheck(
            test,
            time(check.path("Interval")),
            time(check.path("Timeout")),
            time(check.path("StartPeriod")),
            check.path("Retries").asInt(0));
  }

  private static Duration time(JsonNode nanoseconds) {
    return Duration.ofNanos(nanoseconds.asLong(0));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array) {
      texts.add(text.asString(""));
    }
    return texts;
  }

  private static Map<String, String> labels(JsonNode object) {
    Map<String, String> labels = new LinkedHashMap<>();
    object.properties().forEach(each -> labels.put(each.getKey(), each.getValue().asString("")));
    return labels;
  }
}
