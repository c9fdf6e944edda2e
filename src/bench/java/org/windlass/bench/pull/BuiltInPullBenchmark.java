package org.windlass.bench.pull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.windlass.lab.LabDir;
import org.windlass.lab.RegistryLab;

/**
 * A pull of 500 MB by the built-in engine, in a program of its own, against {@code skopeo copy}
 * into an OCI layout: from a registry on loopback, and from the same through a long line.
 */
public final class BuiltInPullBenchmark {
  /** How many rounds count when nothing else is said. */
  public static final int ROUNDS = 7;

  private static final int ROUND_TRIP_MILLIS = 50;
  private static final long BYTES_PER_SECOND = 20_000_000;
  private static final String NAME = "/bench/image:1";

  private BuiltInPullBenchmark() {}

  /**
   * Prints the figures.
   *
   * @throws IllegalStateException when one of the two did not bring the image whole
   */
  public static void run(int rounds) throws Exception {
    try (LabDir dir = LabDir.create("bench");
        RegistryLab registry = RegistryLab.start();
        SlowLine line = SlowLine.to(registry.address(), ROUND_TRIP_MILLIS, BYTES_PER_SECOND)) {
      System.out.println("built-in-pull: making the image");
      BenchImage image = BenchImage.make(dir.makeDirectory("image"));
      image.upload(registry.address() + NAME);
      System.out.printf(
          Locale.ROOT,
          "built-in-pull: %,d bytes in layers of %s MB%n",
          image.bytes(),
          image.megabytes());
      Comparison comparison = new Comparison(image, dir.makeDirectory("pulled"), rounds);
      compare(comparison, "registry on loopback", registry.address() + NAME);
      compare(
          comparison,
          "through a line of %d ms round trip and %d MB/s for each connection"
              .formatted(ROUND_TRIP_MILLIS, BYTES_PER_SECOND / 1_000_000),
          line.address() + NAME);
    }
  }

  private static void compare(Comparison comparison, String where, String image) throws Exception {
    try (OpenProgram open = new OpenProgram("built-in, open already", PullProgram.command(image))) {
      comparison.run(
          where,
          List.of(
              new FreshProgram("skopeo copy", layout -> skopeo(image, layout)),
              open,
              new FreshProgram(
                  "built-in, with the start of its JVM",
                  layout -> PullProgram.command(image, layout.toString()))));
    }
  }

  private static List<String> skopeo(String image, Path folder) {
    return List.of(
        "skopeo",
        "--insecure-policy",
        "copy",
        "--src-tls-verify=false",
        "docker://" + image,
        "oci:" + folder + ":1");
  }
}
