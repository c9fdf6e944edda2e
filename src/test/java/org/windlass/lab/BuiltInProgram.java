package org.windlass.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.engine.Cancellation;
import org.windlass.reference.Reference;

/** A program of its own that works on a store: {@code STORE pull|remove|tag NAME [NAME]}. */
final class BuiltInProgram {
  private BuiltInProgram() {}

  /** Runs one. */
  public static void main(String[] arguments) throws Exception {
    String name = arguments[2];
    try (BuiltInEngine engine = BuiltInLab.open(Path.of(arguments[0]))) {
      switch (arguments[1]) {
        case "pull" -> BuiltInLab.pull(engine, name, event -> {});
        case "remove" -> engine.remove(name, false, new Cancellation());
        case "tag" -> engine.tag(name, Reference.parse(arguments[3]), new Cancellation());
        default -> throw new IllegalArgumentException(arguments[1]);
      }
    }
  }

  static List<String> command(Path store, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BuiltInProgram.class.getName(),
                store.toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}
