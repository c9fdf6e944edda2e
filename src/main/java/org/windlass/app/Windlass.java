package org.windlass.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Application;
import org.windlass.settings.Setting;
import org.windlass.settings.Settings;
import org.windlass.settings.SettingsFile;
import org.windlass.ui.text.Texts;

/** The program's entry: understands the command line, then opens the window. */
public final class Windlass {
  private Windlass() {}

  /**
   * Starts the program. Exits with 0 when the window was closed, only a text was asked for, or a
   * program that runs already does what was asked for; with 125 when options cannot be understood;
   * with 1 when anything else is wrong or no window can be opened.
   */
  public static void main(String[] args) {
    HeadStart.javaFx(args);
    Path data = dataFolder();
    Texts texts = texts(settingsFile(data).peek());
    try {
      Start start = Start.of(args, System.getenv(), texts);
      start.logLevel().ifPresent(LogLevel::apply);
      Logging.start(logFolder(data));
      if (Handovers.offer(start)) {
        sayHandedOver(texts);
        // JavaFX may have started, and would keep the program alive.
        System.exit(0);
      }
      HeadStart.engine(start);
      Logging.sayStart();
    } catch (Refusal e) {
      PrintStream out = e.exitCode() == 0 ? System.out : System.err;
      out.print(e.text());
      System.exit(e.exitCode());
    }
    if (!Display.available()) {
      System.err.println(texts.messages().get("start.no-display"));
      System.exit(1);
    }
    Application.launch(WindlassApp.class, args);
  }

  /** Says that the program that runs already does what was asked for. */
  static void sayHandedOver(Texts texts) {
    System.out.println(texts.messages().get("start.handed-over"));
  }

  /** The words of the user's language. */
  static Texts texts(Settings settings) {
    return Texts.of(
        settings.get(Setting.LANGUAGE).locale(Locale.getDefault()),
        settings.get(Setting.UNITS),
        Clock.systemUTC(),
        ZoneId.systemDefault());
  }

  /** Where Windlass keeps what is its own. */
  static Path dataFolder() {
    return DataFolder.of(System.getenv(), Start.home(System.getenv()));
  }

  /** Where the program's logs are kept. */
  static Path logFolder(Path data) {
    return data.resolve("logs");
  }

  /** Where the settings are kept. */
  static SettingsFile settingsFile(Path data) {
    return new SettingsFile(data.resolve("settings.json"));
  }
}
