package org.windlass.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.windlass.bench.figures.ProcessFigures;
import org.windlass.bench.figures.Stopwatch;
import org.windlass.engine.EngineHost;

/** dockerode in one process of node, which pulls when it is told to. */
final class Dockerode implements Peer {
  private static final double NANOS = 1e6;

  private final Process process;
  private final ProcessFigures figures;
  private final BufferedReader said;
  private final Writer told;
  private final String name;

  private Dockerode(Process process) throws IOException {
    this.process = process;
    this.figures = new ProcessFigures(process);
    this.said = process.inputReader();
    this.told = process.outputWriter();
    this.name = answer();
  }

  static Dockerode start(EngineHost host) throws IOException, InterruptedException {
    Path program = NodeModules.install();
    List<String> command = new ArrayList<>(List.of("node", program.toString()));
    switch (host) {
      case EngineHost.Unix unix -> command.add(unix.path().toString());
      case EngineHost.Tcp tcp -> command.addAll(List.of(tcp.host(), String.valueOf(tcp.port())));
      default -> throw new IOException("dockerode is measured over unix and tcp only");
    }
    return new Dockerode(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Stopwatch.Took pull(String tag, int events) throws IOException {
    figures.read();
    double before = figures.cpu();
    long start = System.nanoTime();
    told.write(tag + "\n");
    told.flush();
    int seen = Integer.parseInt(answer());
    double wall = (System.nanoTime() - start) / NANOS;
    figures.read();
    if (seen < events) {
      throw new IllegalStateException("dockerode saw " + seen + " events");
    }
    return new Stopwatch.Took(wall, figures.cpu() - before);
  }

  private String answer() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IOException("node has ended");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
