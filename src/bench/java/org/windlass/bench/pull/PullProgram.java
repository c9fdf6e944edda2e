package org.windlass.bench.pull;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.builtin.BuiltInOptions;
import org.windlass.engine.Cancellation;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullReducer;
import org.windlass.reference.Reference;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;

/** A program that pulls an image with the built-in engine, as Windlass does. */
final class PullProgram {
  private static final double NANOS = 1e6;

  private PullProgram() {}

  /**
   * Arguments: the image, and the folder of a store. Without a folder, one is read from each line
   * of the input. Prints how long each pull took, in ms.
   */
  public static void main(String[] args) throws Exception {
    if (args.length > 1) {
      pull(args[0], args[1]);
      return;
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String folder = in.readLine(); folder != null; folder = in.readLine()) {
      pull(args[0], folder);
    }
  }

  private static void pull(String image, String folder) throws Exception {
    long start = System.nanoTime();
    PullReducer progress = new PullReducer(System::nanoTime);
    try (BuiltInEngine engine =
        new BuiltInEngine(
            BuiltInOptions.in(Path.of(folder), "bench"),
            HttpRegistries.open(RegistryOptions.defaults()))) {
      engine.pull(
          new PullRequest(Reference.parse(image), null), progress::accept, new Cancellation());
    }
    System.out.printf(Locale.ROOT, "%.1f%n", (System.nanoTime() - start) / NANOS);
  }

  /** With the JVM's own defaults, which are the product's. */
  static List<String> command(String... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PullProgram.class.getName()),
            Stream.of(arguments))
        .toList();
  }
}
