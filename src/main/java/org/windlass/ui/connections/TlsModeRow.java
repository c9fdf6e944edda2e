package org.windlass.ui.connections;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.engine.TlsSettings;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The three modes of TLS, and a warning that stays while nobody is verified. */
final class TlsModeRow extends VBox {

  TlsModeRow(ConnectionFormViewModel form, Messages messages) {
    getStyleClass().add("tls-mode");
    HBox modes = new HBox();
    modes.setId("connection-tls-mode");
    modes.getStyleClass().add("toolbar");
    ToggleGroup group = new ToggleGroup();
    for (TlsSettings.Mode mode : TlsSettings.Mode.values()) {
      String word = mode.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(messages.get("form.tls." + word));
      button.setId("connection-tls-" + word);
      button.getStyleClass().add("pill");
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setUserData(mode);
      modes.getChildren().add(button);
    }
    form.tlsModeProperty()
        .subscribe(
            mode ->
                group.getToggles().stream()
                    .filter(toggle -> toggle.getUserData() == mode)
                    .forEach(group::selectToggle));
    group.selectedToggleProperty().subscribe((was, is) -> choose(form, group, was, is));

    Label warning =
        new Label(messages.get("form.tls.warning"), new FontIcon(Feather.ALERT_TRIANGLE));
    warning.setId("connection-tls-warning");
    warning.getStyleClass().addAll("hint", "tls-warning");
    warning.setWrapText(true);
    warning.setMinHeight(USE_PREF_SIZE);
    Shown.when(warning, form.tlsModeProperty().map(mode -> mode == TlsSettings.Mode.UNVERIFIED));
    getChildren().addAll(modes, warning);
  }

  /** A second click on the chosen mode keeps it. */
  private static void choose(
      ConnectionFormViewModel form, ToggleGroup group, Toggle was, Toggle is) {
    if (is == null) {
      group.selectToggle(was);
    } else {
      form.tlsModeProperty().set((TlsSettings.Mode) is.getUserData());
    }
  }
}
