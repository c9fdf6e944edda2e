package org.windlass.bench.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The scripted server in a process of its own, and who opens and shuts its doors. */
final class DoorsProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final Writer told;

  /** Starts the server; all its doors are shut. */
  DoorsProcess(List<Path> sockets) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Doors.class.getName()));
    sockets.forEach(socket -> command.add(socket.toString()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    said = process.inputReader();
    told = process.outputWriter();
  }

  /** Lets an engine answer; returns when it does. */
  void open(int door) throws IOException {
    tell("open " + door);
  }

  /** Takes an engine away, with all its connections. */
  void shut(int door) throws IOException {
    tell("shut " + door);
  }

  private void tell(String what) throws IOException {
    told.write(what + "\n");
    told.flush();
    if (said.readLine() == null) {
      throw new IOException("the scripted server has ended");
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
