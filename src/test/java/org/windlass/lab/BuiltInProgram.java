package org.windlass.lab;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.engine.Cancellation;
import org.windlass.reference.Reference;

/**
 * A program of its own that works on a store: {@code STORE pull|remove|tag NAME [NAME]}, or {@code
 * STORE churn NAME ARCHIVE}, which loads and removes for ever.
 */
final class BuiltInProgram {
  /** Said when the work for ever has begun. */
  static final String READY = "churning";

  private BuiltInProgram() {}

  /** Runs one. */
  public static void main(String[] arguments) throws Exception {
    String name = arguments[2];
    try (BuiltInEngine engine = BuiltInLab.open(Path.of(arguments[0]))) {
      switch (arguments[1]) {
        case "pull" -> BuiltInLab.pull(engine, name, event -> {});
        case "remove" -> engine.remove(name, false, new Cancellation());
        case "tag" -> engine.tag(name, Reference.parse(arguments[3]), new Cancellation());
        case "churn" -> churn(engine, name, Path.of(arguments[3]));
        default -> throw new IllegalArgumentException(arguments[1]);
      }
    }
  }

  private static void churn(BuiltInEngine engine, String name, Path archive) throws Exception {
    Cancellation never = new Cancellation();
    while (true) {
      try (InputStream in = Files.newInputStream(archive)) {
        engine.load(in, done -> {}, never);
      }
      engine.tag(name, Reference.parse(name + "-too"), never);
      engine.remove(name, false, never);
      engine.remove(name + "-too", false, never);
      System.out.println(READY);
    }
  }

  static List<String> command(Path store, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // Less than a layer of some tests: none is ever held as a whole.
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                BuiltInProgram.class.getName(),
                store.toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}
