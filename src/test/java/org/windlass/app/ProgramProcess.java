package org.windlass.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own, on JavaFX's headless platform. */
final class ProgramProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path output;

  private ProgramProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts the program.
   *
   * @param environment all there is
   * @param folder where it is started, and where what it says is kept
   */
  static ProgramProcess start(Map<String, String> environment, Path folder, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    // Where JavaFX is, and the headless platform, are what the tests themselves run with.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.matches("(--module-path|--add-modules|--enable-native|-D).*"))
        .filter(argument -> !argument.startsWith("-Dtestfx"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Windlass.class.getName()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "said-", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new ProgramProcess(builder.start(), output);
  }

  /** Waits for its end and returns its exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the program does not end");
    }
    return process.exitValue();
  }

  boolean runs() {
    return process.isAlive();
  }

  /** All it has said. */
  String said() throws IOException {
    return Files.readString(output);
  }

  /** Kills it as SIGKILL does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
