package org.windlass.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.windlass.engine.askpass.AskPassClient;

/**
 * What ssh starts to ask a person: prints the answer that the running window gives. Uses nothing
 * but the JDK and its own code, so that it starts fast.
 */
public final class AskPass {
  private AskPass() {}

  /**
   * Exits with 0 when there is an answer, else with 1, which ssh takes for none.
   *
   * @param args the question
   */
  public static void main(String[] args) {
    String question = args.length == 0 ? "" : args[0];
    boolean answered = false;
    try {
      answered = AskPassClient.ask(System.getenv(), question, System.out, System.err);
    } catch (IOException e) {
      System.err.println("windlass does not answer: " + e.getMessage());
    }
    System.exit(answered ? 0 : 1);
  }

  /**
   * How to start this program with the JVM and the classes of the running one.
   *
   * @throws IOException when the running one was not started from files
   */
  public static List<String> command() throws IOException {
    try {
      Path classes =
          Path.of(AskPass.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-cp",
          classes.toString(),
          AskPass.class.getName());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
