package org.windlass.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.windlass.settings.Setting;
import org.windlass.ui.control.Buttons;
import org.windlass.ui.control.Labels;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The page on which the user chooses. Every choice counts at once, and is kept at once. */
public final class SettingsView extends ScrollPane {
  private static final double WIDTH = 760;

  private final Messages messages;
  private final SettingsViewModel settings;
  private final SettingControls controls;

  /**
   * Shows the settings as they are.
   *
   * @param about shows what the program is
   */
  public SettingsView(SettingsViewModel settings, Messages messages, Runnable about) {
    this.settings = settings;
    this.messages = messages;
    this.controls = new SettingControls(settings);
    setId("settings-page");
    getStyleClass().add("cards-scroll");
    setFitToWidth(true);
    VBox page = new VBox(problem(), look(), start(), pulls(), about(about));
    page.getStyleClass().addAll("page", "settings");
    page.setMaxWidth(WIDTH);
    setContent(page);
  }

  private Node look() {
    return card(
        "setting.group.look",
        row(
            "setting.theme",
            messages.get("setting.theme.hint"),
            controls.choice(
                Setting.THEME, choice -> messages.get("setting.theme." + Messages.word(choice)))),
        row(
            "setting.language",
            messages.get("setting.next-start"),
            controls.choice(
                Setting.LANGUAGE,
                choice -> messages.get("setting.language." + Messages.word(choice)))),
        row(
            "setting.units",
            messages.get("setting.next-start"),
            controls.choice(
                Setting.UNITS, choice -> messages.get("setting.units." + Messages.word(choice)))));
  }

  private Node start() {
    return card(
        "setting.group.start",
        row(
            "setting.engine",
            messages.get("setting.engine.hint"),
            controls.choice(
                Setting.START_ENGINE,
                choice -> messages.get("setting.engine." + Messages.word(choice)))),
        row(
            "setting.resume",
            messages.get("setting.resume.hint"),
            controls.flag(Setting.RESUME_PULLS)));
  }

  private Node pulls() {
    return card(
        "setting.group.pulls",
        row(
            "setting.parallel-pulls",
            messages.get("setting.parallel-pulls.hint"),
            controls.number(Setting.PARALLEL_PULLS, messages.get("setting.parallel-pulls"))),
        row(
            "setting.parallel-layers",
            messages.get("setting.parallel-layers.hint"),
            controls.number(Setting.PARALLEL_LAYERS, messages.get("setting.parallel-layers"))),
        row(
            "setting.notify",
            messages.get("setting.notify.hint"),
            controls.flag(Setting.NOTIFICATIONS)),
        row(
            "setting.update-checks",
            messages.get("setting.update-checks.hint"),
            controls.flag(Setting.UPDATE_CHECKS)));
  }

  private Node about(Runnable show) {
    return card(
        "about.title",
        row(
            "about.purpose",
            messages.get("about.hint"),
            Buttons.named("settings-about", messages.get("about.open"), show)));
  }

  private Node problem() {
    Label problem = Labels.wrapped("");
    problem.setId("settings-problem");
    problem.getStyleClass().add(Styles.WARNING);
    problem.textProperty().bind(settings.problemProperty());
    Shown.when(problem, problem.textProperty().map(text -> !text.isEmpty()));
    return problem;
  }

  private SettingRow row(String title, String hint, Control control) {
    return new SettingRow(messages.get(title), hint, control);
  }

  private Node card(String title, Node... rows) {
    Label name = new Label(messages.get(title));
    name.getStyleClass().add(Styles.TEXT_BOLD);
    VBox card = new VBox(name);
    card.getStyleClass().add("card");
    card.getChildren().addAll(rows);
    return card;
  }
}
