package org.windlass.app;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.logs.LogFiles;

/** The logs of a whole run. */
final class Logging {
  private static final Logger LOG = LoggerFactory.getLogger("org.windlass.app.Windlass");

  private Logging() {}

  /**
   * Keeps what is said from now on in files, until the process ends, and says what nobody has
   * caught. Call once the level is known.
   */
  static void start(Path folder) {
    LogFiles files = LogFiles.start(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(files::close, "logs-end"));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> LOG.error("the thread {} broke", thread.getName(), fault));
  }

  /** What a person who helps asks first. */
  static void sayStart() {
    LOG.info(
        "Windlass {} starts: Java {} ({}), {} {} {}",
        ProgramVersion.get(),
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"));
  }

  /** The version of JavaFX, which it tells only once it runs. */
  static void sayJavaFx() {
    LOG.info("JavaFX {}", System.getProperty("javafx.runtime.version"));
  }

  /** The program ends as it should. */
  static void sayEnd() {
    LOG.info("Windlass ends");
  }
}
