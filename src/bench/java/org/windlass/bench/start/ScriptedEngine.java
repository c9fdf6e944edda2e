package org.windlass.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The engine of the training run, with 200 images. */
final class ScriptedEngine implements AutoCloseable {
  private final Process process;
  private final Path folder;

  private ScriptedEngine(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Starts it and waits until it listens. */
  static ScriptedEngine start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("windlass-bench");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "installer/training/Engine.java",
                folder.resolve("engine.sock").toString())
            .inheritIO()
            .start();
    ScriptedEngine engine = new ScriptedEngine(process, folder);
    while (!Files.exists(engine.socket())) {
      if (!process.isAlive()) {
        throw new IOException("the engine did not start");
      }
      Thread.sleep(50);
    }
    return engine;
  }

  /** Where it listens. */
  String host() {
    return "unix://" + socket();
  }

  private Path socket() {
    return folder.resolve("engine.sock");
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    Files.deleteIfExists(socket());
    Files.deleteIfExists(folder);
  }
}
