package org.windlass.ui.about;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the program knows of itself.
 *
 * @param logs the folder of logs; need not exist
 * @param environment the variables of the process
 * @param home of the user
 * @param secrets what must not be told besides the environment; reads files
 * @param opener shows a folder
 */
public record AboutTools(
    Path logs,
    Map<String, String> environment,
    Path home,
    Supplier<Collection<String>> secrets,
    Opener opener) {
  /** Copies the variables. */
  public AboutTools {
    environment = Map.copyOf(environment);
  }

  /** Names no variable's value. */
  @Override
  public String toString() {
    return "AboutTools[" + logs + "]";
  }

  /** Shows a folder in the program that the desktop has for it. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Waits some seconds for a complaint; off the UI thread.
     *
     * @throws IOException when the folder cannot be shown
     */
    void open(Path folder) throws IOException;
  }
}
