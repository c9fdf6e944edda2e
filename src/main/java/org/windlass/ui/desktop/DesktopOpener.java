package org.windlass.ui.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Lets the desktop show a file or a folder with the program that the user has for it. */
public final class DesktopOpener {
  /** Whoever has not complained by then shows it: some openers stay as long as what they opened. */
  private static final int COMPLAINT_SECONDS = 5;

  private DesktopOpener() {}

  /** Returns at once; what the program says goes nowhere. */
  public static void open(Path file) throws IOException {
    start(command(System.getProperty("os.name", ""), file));
  }

  /**
   * Waits some seconds for a complaint, off the UI thread.
   *
   * @throws IOException when there is no such program, or it says that it could not
   */
  public static void openAndWait(Path file) throws IOException {
    run(command(System.getProperty("os.name", ""), file));
  }

  /** What opens a file on a system. */
  public static List<String> command(String system, Path file) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
    }
    return List.of(lower.startsWith("mac") ? "open" : "xdg-open", file.toString());
  }

  static void run(List<String> command) throws IOException {
    Process process = start(command);
    try {
      if (process.waitFor(COMPLAINT_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
        throw new IOException(command.getFirst() + ": exit status " + process.exitValue());
      }
    } catch (InterruptedException e) {
      // The window is closed: nobody waits for the complaint.
      Thread.currentThread().interrupt();
    }
  }

  private static Process start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    return process;
  }
}
