package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.untilFx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import org.windlass.testing.LetGo;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.FxThread;

/** What all windows share keeps none of those that are closed. */
class ClosedWindowsTest extends ApplicationTest {
  private static final int WINDOWS = 8;
  private static final List<String> PAGES =
      List.of("images", "search", "pulls", "connections", "settings");

  private @TempDir Path data;
  private @Nullable Windows opened;

  @Override
  public void start(Stage stage) throws Exception {
    Start first = start();
    opened = new Windows(TestShared.of(TestTexts.english(), new FxThread(), data, first));
    windows().open(stage, first);
  }

  @Override
  public void stop() {
    windows().close();
  }

  @Test
  void closedWindowsAreLetGo() throws Exception {
    LetGo closed = new LetGo();
    for (int i = 0; i < WINDOWS; i++) {
      Start start = start();
      interact(() -> windows().open(new Stage(), start));
      for (String page : PAGES) {
        click("#nav-" + page);
      }
      click("#nav-pulls");
      click("#pulls-history");
      interact(
          () -> {
            closed.expect(stages().getLast().getScene().getRoot());
            stages().getLast().close();
          });
    }
    untilFx("one window is left", () -> stages().size() == 1);
    assertThat(closed.count()).isEqualTo(WINDOWS);
    // JavaFX itself keeps the one that had the focus last.
    closed.untilAllBut(1);
  }

  private void click(String selector) {
    interact(() -> ((ButtonBase) stages().getLast().getScene().getRoot().lookup(selector)).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Windows windows() {
    return Objects.requireNonNull(opened);
  }

  private static Start start() throws Refusal {
    return Start.of(new String[] {"-H", "tcp://127.0.0.1:1"}, Map.of(), TestTexts.english());
  }

  private static List<Stage> stages() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(Stage::isShowing)
        .toList();
  }
}
