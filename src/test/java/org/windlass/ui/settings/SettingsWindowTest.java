package org.windlass.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.untilFx;

import java.nio.file.Files;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.windlass.settings.Setting;
import org.windlass.settings.ThemeChoice;
import org.windlass.settings.Units;
import org.windlass.testing.WindowTest;

class SettingsWindowTest extends WindowTest {

  @Test
  void whatIsChosenCountsAndIsKept() throws Exception {
    open();
    clickOn("#setting-theme");
    clickOn("Dark");
    clickOn("#setting-units");
    clickOn("KiB, MiB, GiB (1024)");
    clickOn("#setting-notifications");
    clickOn("#setting-parallelPulls .increment-arrow-button");

    untilFx("chosen", () -> settings().current().get(Setting.PARALLEL_PULLS) == 4);
    assertThat(settings().current().get(Setting.THEME)).isEqualTo(ThemeChoice.DARK);
    assertThat(settings().current().get(Setting.UNITS)).isEqualTo(Units.BINARY);
    assertThat(settings().current().get(Setting.NOTIFICATIONS)).isFalse();
    assertThat(Files.readString(window().connections().folder().resolve("settings.json")))
        .contains("\"theme\" : \"dark\"")
        .contains("\"parallelPulls\" : 4");
  }

  @Test
  void whatIsChangedElsewhereIsShown() {
    open();
    interact(() -> settings().set(Setting.UPDATE_CHECKS, true));
    interact(() -> settings().set(Setting.PARALLEL_LAYERS, 99));

    assertThat(((CheckBox) node("#setting-updateChecks")).isSelected()).isTrue();
    assertThat(((Spinner<?>) node("#setting-parallelLayers")).getValue())
        .isEqualTo(Setting.MAX_PARALLEL);
  }

  @Test
  void aNumberThatIsNoneChangesNothing() {
    open();
    doubleClickOn("#setting-parallelPulls .text-field");
    write("x").push(KeyCode.ENTER);

    assertThat(settings().current().get(Setting.PARALLEL_PULLS)).isEqualTo(3);
    clickOn("#setting-updateChecks");
    assertThat(text("#setting-parallelPulls .text-field")).isEqualTo("3");
  }

  private void open() {
    window().untilConnected();
    push(KeyCode.SHORTCUT, KeyCode.COMMA);
    node("#settings-page");
  }

  private SettingsViewModel settings() {
    return window().shell().store().settings();
  }
}
