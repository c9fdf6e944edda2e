package org.windlass.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** Light and dark, as the system says. */
public final class Theme {
  /** The program's own rules, on top of the theme's colours. */
  public static final String STYLE_SHEET = "/css/windlass.css";

  private Theme() {}

  /** Takes the system's colour scheme now and whenever it changes. Call on the UI thread, once. */
  public static void followSystem() {
    Platform.getPreferences().colorSchemeProperty().subscribe(Theme::apply);
  }

  /** Switches every window. Call on the UI thread. */
  public static void apply(ColorScheme scheme) {
    atlantafx.base.theme.Theme theme =
        scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
  }
}
