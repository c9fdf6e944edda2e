package org.windlass.settings;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the user has chosen. Immutable. */
public final class Settings {
  /** When nothing was chosen. */
  public static final Settings DEFAULT = new Settings(Map.of());

  /** What differs from the default; the values are of their settings' types. */
  private final Map<Setting<?>, Object> chosen;

  private Settings(Map<Setting<?>, Object> chosen) {
    this.chosen = chosen;
  }

  /** What is chosen for a setting. */
  @SuppressWarnings("unchecked") // with() and of() put nothing else there
  public <T> T get(Setting<T> setting) {
    return (T) chosen.getOrDefault(setting, setting.byDefault());
  }

  /** The same with another choice; a number is brought into its bounds. */
  public <T> Settings with(Setting<T> setting, T value) {
    Object bounded = setting.bounded(value);
    Stream<Map.Entry<Setting<?>, Object>> others =
        chosen.entrySet().stream().filter(entry -> entry.getKey() != setting);
    Stream<Map.Entry<Setting<?>, Object>> changed =
        bounded.equals(setting.byDefault())
            ? Stream.empty()
            : Stream.of(Map.entry(setting, bounded));
    return new Settings(
        Stream.concat(others, changed)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  static Settings of(JsonNode tree) {
    Settings settings = DEFAULT;
    for (Setting<?> setting : Setting.all()) {
      settings = settings.withRead(setting, tree);
    }
    return settings;
  }

  private <T> Settings withRead(Setting<T> setting, JsonNode tree) {
    return with(setting, setting.read(tree.path(setting.name())));
  }

  /** Puts every choice into a tree, and leaves the rest of the tree alone. */
  void putInto(ObjectNode tree) {
    for (Setting<?> setting : Setting.all()) {
      tree.putPOJO(setting.name(), Setting.written(get(setting)));
    }
  }

  /** Every choice by its setting's name, as it stands in the file. */
  public Map<String, String> words() {
    return Setting.all().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Setting::name, setting -> String.valueOf(Setting.written(get(setting)))));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings && chosen.equals(settings.chosen);
  }

  @Override
  public int hashCode() {
    return chosen.hashCode();
  }

  @Override
  public String toString() {
    return "Settings" + chosen;
  }
}
