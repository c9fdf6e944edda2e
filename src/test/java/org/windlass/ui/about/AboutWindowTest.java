package org.windlass.ui.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.about.Build;
import org.windlass.about.Component;
import org.windlass.about.Components;
import org.windlass.about.EngineReport;
import org.windlass.settings.Settings;
import org.windlass.testing.Contrast;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.TestTexts;
import org.windlass.testing.WindowTest;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.shell.Theme;
import org.windlass.ui.text.Texts;

class AboutWindowTest extends WindowTest {

  @BeforeEach
  void open() {
    window().untilConnected();
    push(KeyCode.SHORTCUT, KeyCode.COMMA);
    node("#settings-page");
    node("#settings-about");
    interact(() -> node("#settings-about").requestFocus());
    push(KeyCode.SPACE);
    untilFx("read", () -> list().getItems().size() > 20 && licence().contains("Apache License"));
  }

  @Test
  void itTellsVersionsAndLicences() {
    assertThat(text("#about-version")).startsWith(Build.version());
    assertThat(text("#about-java")).startsWith(System.getProperty("java.version"));
    assertThat(text("#about-javafx")).isEqualTo(System.getProperty("javafx.runtime.version"));
    assertThat(text("#about-system")).contains(System.getProperty("os.arch"));
    assertThat(onFx(() -> list().getItems())).isEqualTo(Components.all());
    assertThat(text("#about-licence")).contains("TERMS AND CONDITIONS FOR USE");

    onFx(
        () -> {
          list().getSelectionModel().selectLast();
          list().scrollTo(list().getItems().size() - 1);
          return true;
        });
    untilFx("the other licence", () -> licence().contains("Luben Karavelov"));
    assertThat(onFx(this::licence)).contains("Meta Platforms");
  }

  @Test
  void diagnosticsGoToTheClipboard() throws IOException {
    Files.createDirectories(logs());
    Files.writeString(logs().resolve("windlass.log"), "a line from http://me:hunter2@there\n");
    click("#about-diagnostics");
    until("copied", () -> clipboard().startsWith("## Windlass"));

    assertThat(clipboard())
        .contains("version: " + Build.version())
        .contains("state: connected", "host: tcp://lab:2375")
        .contains("parallelPulls: 3")
        .contains("LANG=en_GB.UTF-8", "DOCKER_HOST is set")
        .contains("a line from http://***@there")
        .doesNotContain("hunter2", window().connections().folder().toString());
    assertThat(text("#about-said")).contains("clipboard");
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
  }

  @Test
  void logsAreShownOrItIsSaidWhyNot() throws IOException {
    click("#about-logs");
    untilFx("said", () -> !said().isEmpty());
    assertThat(onFx(this::said)).contains(logs().toString());
    assertThat(window().connections().opened()).isEmpty();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();

    Files.createDirectories(logs());
    click("#about-logs");
    until("opened", () -> window().connections().opened().equals(List.of(logs())));
    untilFx("nothing more is said", () -> said().isEmpty());

    click("#about-logs-copy");
    assertThat(clipboard()).isEqualTo(logs().toString());
  }

  @Test
  void escapeClosesItAndTheKeyboardIsBack() {
    untilFocused("about-close");
    push(KeyCode.ESCAPE);
    untilGone("#about-dialog");
    untilFocused("settings-about");
  }

  @Test
  void theSheetOfKeysLeadsThereToo() {
    push(KeyCode.ESCAPE);
    untilGone("#about-dialog");
    push(KeyCode.F1);
    click("#shortcut-sheet-about");
    node("#about-dialog");
    untilGone("#shortcut-sheet");
    untilFocused("about-close");
  }

  @Test
  void everythingIsNamedInsideAndWhole() {
    settle();
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.outside(scene()))).isEmpty();
    assertThat(onFx(() -> node("#about-licence").getLayoutBounds().getHeight())).isGreaterThan(150);
  }

  @Test
  void nothingIsCutInChinese() {
    onFx(
        () -> {
          AboutViewModel chinese =
              new AboutViewModel(
                  new AboutTools(logs(), Map.of(), logs(), List::of, folder -> {}),
                  new Background(Runnable::run, new FxThread()),
                  Texts.of(Locale.SIMPLIFIED_CHINESE, TestTexts.CLOCK, ZoneOffset.UTC),
                  () -> new EngineReport("", "", "", "", "", ""),
                  () -> Settings.DEFAULT);
          AboutDialog dialog = new AboutDialog(chinese, () -> {});
          StackPane.setMargin(dialog, new Insets(24));
          scene().setRoot(new StackPane(dialog));
          chinese.openLogs();
          return true;
        });
    untilFx("said", () -> !said().isEmpty());
    settle();
    assertThat(text("#about-logs")).isEqualTo("打开日志");
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.outside(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).isEmpty();
  }

  @Test
  void everyTextStandsOutInBothThemes() {
    for (ColorScheme scheme : ColorScheme.values()) {
      onFx(
          () -> {
            Theme.apply(scheme);
            scene().getRoot().applyCss();
            return true;
          });
      settle();
      assertThat(onFx(() -> Contrast.below(scene(), 4.5))).as("in the %s theme", scheme).isEmpty();
    }
  }

  private Path logs() {
    return window().connections().folder().resolve("logs");
  }

  @SuppressWarnings("unchecked") // there is but one such list
  private ListView<Component> list() {
    return (ListView<Component>) scene().lookup("#about-components");
  }

  private String licence() {
    return scene().lookup("#about-licence") instanceof TextArea area ? area.getText() : "";
  }

  private String said() {
    return scene().lookup("#about-said") instanceof Label label ? label.getText() : "";
  }
}
