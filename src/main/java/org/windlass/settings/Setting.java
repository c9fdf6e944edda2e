package org.windlass.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * One thing the user can choose: what it is called in the file, what it is when nobody has chosen,
 * and which values it takes. Immutable.
 *
 * @param <T> type of its values
 */
public final class Setting<T> {
  /** More connections at a time than that are no help to anyone. */
  public static final int MAX_PARALLEL = 16;

  /** Whether the window is light or dark. */
  public static final Setting<ThemeChoice> THEME = choice("theme", ThemeChoice.SYSTEM);

  /** The language of the interface; heeded at the next start. */
  public static final Setting<Language> LANGUAGE = choice("language", Language.SYSTEM);

  /** How sizes are written. */
  public static final Setting<Units> UNITS = choice("units", Units.DECIMAL);

  /** Which engine a start without options opens. */
  public static final Setting<StartEngine> START_ENGINE =
      choice("startEngine", StartEngine.CURRENT_CONTEXT);

  /** How many pulls run at the same time on one engine, 1 to {@link #MAX_PARALLEL}. */
  public static final Setting<Integer> PARALLEL_PULLS = number("parallelPulls", 3);

  /** How many layers the built-in engine moves at the same time, 1 to {@link #MAX_PARALLEL}. */
  public static final Setting<Integer> PARALLEL_LAYERS = number("parallelLayers", 4);

  /** Whether pulls that a crash or a lost engine cut off begin again by themselves. */
  public static final Setting<Boolean> RESUME_PULLS = flag("resumePulls", false);

  /** Whether the desktop is told of finished pulls while the window is not in front. */
  public static final Setting<Boolean> NOTIFICATIONS = flag("notifications", true);

  /** Whether registries are asked by themselves, now and then, for newer images. */
  public static final Setting<Boolean> UPDATE_CHECKS = flag("updateChecks", false);

  private final String name;
  private final T byDefault;
  private final UnaryOperator<T> bounds;
  private final BiFunction<JsonNode, T, T> reader;

  private Setting(
      String name, T byDefault, UnaryOperator<T> bounds, BiFunction<JsonNode, T, T> reader) {
    this.name = name;
    this.byDefault = byDefault;
    this.bounds = bounds;
    this.reader = reader;
  }

  /** Every setting there is. */
  static List<Setting<?>> all() {
    return List.of(
        THEME,
        LANGUAGE,
        UNITS,
        START_ENGINE,
        PARALLEL_PULLS,
        PARALLEL_LAYERS,
        RESUME_PULLS,
        NOTIFICATIONS,
        UPDATE_CHECKS);
  }

  /** What it is called in the file. */
  public String name() {
    return name;
  }

  /** What it is when nobody has chosen. */
  public T byDefault() {
    return byDefault;
  }

  /** The nearest value that is allowed. */
  T bounded(T value) {
    return bounds.apply(value);
  }

  /** The value in the file; the default for what is missing or none of its values. */
  T read(JsonNode node) {
    return bounded(reader.apply(node, byDefault));
  }

  /** As it is written to the file: a number, true or false, or a word. */
  static Object written(Object value) {
    return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value;
  }

  @Override
  public String toString() {
    return name;
  }

  private static Setting<Integer> number(String name, int byDefault) {
    return new Setting<>(
        name, byDefault, value -> Math.clamp(value, 1, MAX_PARALLEL), JsonNode::asInt);
  }

  private static Setting<Boolean> flag(String name, boolean byDefault) {
    return new Setting<>(name, byDefault, UnaryOperator.identity(), JsonNode::asBoolean);
  }

  private static <E extends Enum<E>> Setting<E> choice(String name, E byDefault) {
    return new Setting<>(
        name, byDefault, UnaryOperator.identity(), (node, otherwise) -> word(node, otherwise));
  }

  private static <E extends Enum<E>> E word(JsonNode node, E otherwise) {
    String text = node.asString("");
    for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
      if (value.name().equalsIgnoreCase(text)) {
        return value;
      }
    }
    return otherwise;
  }
}
