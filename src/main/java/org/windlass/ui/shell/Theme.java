package org.windlass.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.windlass.settings.ThemeChoice;

/** Light and dark, as the user or the system says. */
public final class Theme {
  /** The program's own rules, on top of the theme's colours. */
  public static final String STYLE_SHEET = "/css/windlass.css";

  private Theme() {}

  /**
   * Takes what is chosen, or the system's colour scheme, now and whenever one of them changes. Call
   * on the UI thread, once.
   */
  public static void follow(ObservableValue<ThemeChoice> choice) {
    ObservableValue<ColorScheme> system = Platform.getPreferences().colorSchemeProperty();
    choice
        .flatMap(
            chosen ->
                chosen == ThemeChoice.SYSTEM ? system : new SimpleObjectProperty<>(of(chosen)))
        .subscribe(Theme::apply);
  }

  /** Takes what is chosen, for now. Call on the UI thread. */
  public static void prepare(ThemeChoice choice) {
    apply(of(choice));
  }

  private static ColorScheme of(ThemeChoice choice) {
    return switch (choice) {
      case SYSTEM -> Platform.getPreferences().getColorScheme();
      case LIGHT -> ColorScheme.LIGHT;
      case DARK -> ColorScheme.DARK;
    };
  }

  /** Switches every window. Call on the UI thread. */
  public static void apply(ColorScheme scheme) {
    atlantafx.base.theme.Theme theme =
        scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
  }
}
