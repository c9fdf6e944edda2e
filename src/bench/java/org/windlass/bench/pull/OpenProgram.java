package org.windlass.bench.pull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.windlass.bench.figures.ProcessFigures;
import org.windlass.bench.figures.Used;

/** A program that stays open and pulls when it is told to, as Windlass does. */
final class OpenProgram implements Puller, AutoCloseable {
  private final String name;
  private final Process process;
  private final ProcessFigures figures;
  private final BufferedReader said;
  private final Writer told;

  OpenProgram(String name, List<String> command) throws IOException {
    this.name = name;
    this.process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.figures = new ProcessFigures(process);
    this.said = process.inputReader();
    this.told = process.outputWriter();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Used pull(Path layout) throws IOException {
    return tell(layout.toString());
  }

  /**
   * Tells it to pull.
   *
   * @param line what it is told
   */
  Used tell(String line) throws IOException {
    figures.read();
    double before = figures.cpu();
    told.write(line + "\n");
    told.flush();
    String millis = said.readLine();
    if (millis == null) {
      throw new IllegalStateException(name + " failed");
    }
    figures.read();
    return new Used(Double.parseDouble(millis), figures.cpu() - before, figures.peak());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
