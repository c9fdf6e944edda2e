package org.windlass.bench.pull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.builtin.BuiltInOptions;
import org.windlass.engine.Cancellation;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullReducer;
import org.windlass.reference.Reference;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;

/** A program that pulls one image with the built-in engine, as Windlass does, and ends. */
final class PullProgram {
  private static final double NANOS = 1e6;

  private PullProgram() {}

  /** Arguments: the folder of the store, and the image. Prints how long the pull took, in ms. */
  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    PullRequest request = new PullRequest(Reference.parse(args[1]), null);
    PullReducer progress = new PullReducer(System::nanoTime);
    try (BuiltInEngine engine =
        new BuiltInEngine(
            BuiltInOptions.in(Path.of(args[0]), "bench"),
            HttpRegistries.open(RegistryOptions.defaults()))) {
      engine.pull(request, progress::accept, new Cancellation());
    }
    System.out.printf(Locale.ROOT, "%.1f%n", (System.nanoTime() - start) / NANOS);
  }

  /** With the JVM's own defaults, which are the product's. */
  static List<String> command(Path store, String image) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        PullProgram.class.getName(),
        store.toString(),
        image);
  }
}
