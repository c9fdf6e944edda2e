package org.windlass.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** An X server of its own, with an empty screen. */
public final class XServer implements AutoCloseable {
  private final Process process;
  private final String display;

  private XServer(Process process, String display) {
    this.process = process;
    this.display = display;
  }

  /** Starts one on a display that is free; needs {@code Xvfb}. */
  public static XServer start() throws IOException {
    Process process =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String number = out.readLine();
    if (number == null) {
      throw new IOException("Xvfb did not start");
    }
    return new XServer(process, ":" + number.strip());
  }

  /** For {@code DISPLAY}. */
  public String display() {
    return display;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
