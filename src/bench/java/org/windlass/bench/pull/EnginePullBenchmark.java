package org.windlass.bench.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.windlass.bench.figures.Aim;
import org.windlass.bench.figures.ProgramRun;
import org.windlass.bench.figures.Spread;
import org.windlass.bench.figures.Used;
import org.windlass.lab.DockerdLab;
import org.windlass.lab.LabDir;
import org.windlass.lab.LabScope;
import org.windlass.lab.RegistryLab;

/**
 * A pull of 500 MB by a real dockerd from a real registry on loopback: asked for by Windlass, and
 * by {@code docker pull}. The work is dockerd's; watching it should not make it longer.
 */
public final class EnginePullBenchmark {
  /** How many rounds count when nothing else is said. */
  public static final int ROUNDS = 7;

  private static final int WARM_UPS = 1;
  private static final String NAME = "/bench/image:1";

  private final DockerdLab dockerd;
  private final OpenProgram windlass;
  private final String image;
  private final LabDir dir;

  private EnginePullBenchmark(DockerdLab dockerd, OpenProgram windlass, String image, LabDir dir) {
    this.dockerd = dockerd;
    this.windlass = windlass;
    this.image = image;
    this.dir = dir;
  }

  /**
   * Prints the figures.
   *
   * @throws IllegalStateException when one of the two did not bring the image
   */
  public static void run(int rounds) throws Exception {
    try (LabScope scope = new LabScope()) {
      LabDir dir = scope.add(LabDir.create("bench"));
      RegistryLab registry = scope.add(RegistryLab.start());
      System.out.println("engine-pull: making the image");
      BenchImage image = BenchImage.make(dir.makeDirectory("image"));
      image.upload(registry.address() + NAME);
      DockerdLab dockerd = scope.add(DockerdLab.start());
      OpenProgram windlass =
          scope.add(new OpenProgram("windlass", EnginePullProgram.command(dockerd.host().uri())));
      System.out.printf(
          Locale.ROOT,
          "engine-pull: %,d bytes in layers of %s MB, by dockerd from a registry on loopback%n",
          image.bytes(),
          image.megabytes());
      new EnginePullBenchmark(dockerd, windlass, registry.address() + NAME, dir).compare(rounds);
    }
  }

  private void compare(int rounds) throws IOException, InterruptedException {
    List<Used> docker = new ArrayList<>();
    List<Used> subject = new ArrayList<>();
    for (int round = -WARM_UPS; round < rounds; round++) {
      // Who comes second may find the machine in another state: each is it in turn.
      boolean first = round % 2 == 0;
      Used before = first ? byDocker() : byWindlass();
      Used after = first ? byWindlass() : byDocker();
      if (round >= 0) {
        docker.add(first ? before : after);
        subject.add(first ? after : before);
      }
    }
    Spread.head(WARM_UPS + " warm-up and " + rounds + " counted rounds");
    print("docker pull", docker);
    print("windlass", subject);
    List<Double> ratios = Spread.ratios(subject, docker, Used::wall);
    Spread.line("    ratio of wall", "%8.3f", ratios, Double::doubleValue);
    Spread.line(
        "    ratio of the least wall times",
        "%8.3f",
        Spread.least(subject, Used::wall) / Spread.least(docker, Used::wall));
    Aim.atMost("1.02", "of docker pull", Spread.median(ratios, Double::doubleValue));
  }

  private static void print(String name, List<Used> used) {
    Spread.line(name + ": wall, ms", "%8.0f", used, Used::wall);
    Spread.line("    CPU of the client, ms", "%8.0f", used, Used::cpu);
    Spread.line("    peak memory of the client, MB", "%8.0f", used, Used::peak);
  }

  private Used byDocker() throws IOException, InterruptedException {
    Path log = dir.file("log");
    ProcessBuilder builder =
        new ProcessBuilder("docker", "-H", dockerd.host().uri(), "pull", image)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_"));
    builder.environment().put("DOCKER_CONFIG", dir.file("config").toString());
    Used used = ProgramRun.of(builder, log);
    remove();
    return used;
  }

  private Used byWindlass() throws IOException, InterruptedException {
    Used used = windlass.tell(image);
    remove();
    return used;
  }

  /** Fails when the image is not there; the next pull should not wait for what this one wrote. */
  private void remove() throws IOException, InterruptedException {
    dockerd.docker("rmi", image);
    new ProcessBuilder("sync").start().waitFor();
  }
}
