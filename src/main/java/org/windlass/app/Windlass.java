package org.windlass.app;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Application;
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
    Texts texts = texts();
    try {
      Start start = Start.of(args, System.getenv(), texts);
      start.logLevel().ifPresent(LogLevel::apply);
      if (Handovers.offer(start)) {
        sayHandedOver(texts);
        return;
      }
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
  static Texts texts() {
    return Texts.of(Locale.getDefault(), Clock.systemUTC(), ZoneId.systemDefault());
  }
}
