package org.windlass.bench.soak;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.windlass.lab.DockerdLab;
import org.windlass.lab.LabDir;
import org.windlass.lab.LabImage;
import org.windlass.lab.LabScope;
import org.windlass.lab.RegistryLab;

/**
 * Uses the whole program as somebody does in a day, and counts what stays behind: memory, threads,
 * open files and sockets.
 */
public final class SoakBenchmark {
  /** In a cycle there are 20 views, 2 pulls and 1 reconnect. */
  public static final int CYCLES = 500;

  private static final int WARM_UP = 60;
  private static final int LAYER = 300_000;

  private SoakBenchmark() {}

  /**
   * Prints what was there before and after.
   *
   * @param cycles how often it is all done
   * @throws IllegalStateException when the program did not do what it was asked for
   */
  public static void run(int cycles) throws Exception {
    try (LabScope scope = new LabScope()) {
      LabDir folder = scope.add(LabDir.create("soak"));
      List<String> command = command(folder.path(), WARM_UP, cycles);
      command.addAll(real(scope));
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_"));
      builder
          .environment()
          .putAll(
              Map.of(
                  "HOME", folder.path().toString(),
                  "DOCKER_CONFIG", folder.makeDirectory("docker").toString(),
                  "WINDLASS_HOME", folder.makeDirectory("data").toString(),
                  "XDG_RUNTIME_DIR", folder.makeDirectory("run").toString()));
      Process program = builder.start();
      scope.add(program::destroy);
      if (program.waitFor() != 0) {
        throw new IllegalStateException("the program did not do what it was asked for");
      }
    }
  }

  private static List<String> command(Path folder, int warmUp, int cycles) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    // What is kept only while there is memory to spare counts as garbage, and a closed window is
    // found to be garbage as soon as anything else.
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "-XX:SoftRefLRUPolicyMSPerMB=0"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), SoakProgram.class.getName()));
    command.addAll(List.of(folder.toString(), "" + warmUp, "" + cycles));
    return command;
  }

  /** Where the programs of the lab are missing, there is none. */
  private static List<String> real(LabScope scope) {
    try {
      RegistryLab registry = scope.add(RegistryLab.start());
      DockerdLab dockerd = scope.add(DockerdLab.start());
      for (int tag = 1; tag <= Site.TAGS; tag++) {
        registry.push("soak/image", "" + tag, LabImage.of("soak" + tag, LAYER, LAYER, LAYER));
      }
      return List.of(dockerd.host().uri(), registry.address() + "/soak/image");
    } catch (RuntimeException e) {
      System.out.println("soak: without a real engine: " + e.getMessage());
      return List.of();
    }
  }
}
