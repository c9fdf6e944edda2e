package org.windlass.ui.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import org.windlass.settings.Setting;
import org.windlass.ui.control.ChoiceMenu;
import org.windlass.ui.control.CountSpinner;

/** Controls that show a setting as it is, and change it. */
final class SettingControls {
  private static final String ID = "setting-";

  private final SettingsViewModel settings;

  SettingControls(SettingsViewModel settings) {
    this.settings = settings;
  }

  /**
   * A menu of words.
   *
   * @param words the text of a choice
   */
  <E extends Enum<E>> Control choice(Setting<E> setting, Function<E, String> words) {
    ObjectProperty<E> chosen = new SimpleObjectProperty<>();
    chosen.bindBidirectional(settings.choice(setting));
    List<E> choices = List.of(setting.byDefault().getDeclaringClass().getEnumConstants());
    ChoiceMenu<E> menu = new ChoiceMenu<>(setting.name(), choices, words, chosen);
    menu.setId(ID + setting.name());
    return menu;
  }

  /**
   * A number from 1 on.
   *
   * @param name what is counted
   */
  Control number(Setting<Integer> setting, String name) {
    Spinner<Integer> spinner =
        new CountSpinner(1, Setting.MAX_PARALLEL, name, settings.choice(setting));
    spinner.setId(ID + setting.name());
    return spinner;
  }

  /** On or off. */
  Control flag(Setting<Boolean> setting) {
    CheckBox box = new CheckBox();
    box.setId(ID + setting.name());
    box.selectedProperty().bindBidirectional(settings.choice(setting));
    return box;
  }
}
