package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.untilFx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.FxThread;

/** Several windows in one program. */
class WindowsTest extends ApplicationTest {
  private @TempDir Path data;
  private @Nullable Windows opened;

  @Override
  public void start(Stage stage) throws Exception {
    Start first = start("-H", "tcp://127.0.0.1:1");
    opened = new Windows(TestShared.of(TestTexts.english(), new FxThread(), data, first));
    windows().open(stage, first);
  }

  @Override
  public void stop() {
    windows().close();
  }

  @Test
  void anotherWindowIsOpenedByItsKeyAndClosedAlone() {
    push(KeyCode.SHORTCUT, KeyCode.N);
    untilFx("two windows", () -> stages().size() == 2);
    Stage second = onFx(() -> stages().getLast());
    interact(second::close);
    untilFx("one window", () -> stages().size() == 1);
    push(KeyCode.SHORTCUT, KeyCode.N);
    untilFx("two again", () -> stages().size() == 2);
  }

  @Test
  void handedOverCommandIsDoneInTheWindowOnItsEngineElseInANewOne() {
    take("search", "redis");
    assertThat(onFx(() -> stages().size())).as("it names no engine").isEqualTo(1);
    take("-H", "tcp://127.0.0.1:1", "images", "redis");
    assertThat(onFx(() -> stages().size())).as("the engine of the window").isEqualTo(1);
    take("-H", "tcp://127.0.0.1:2", "images", "nginx");
    assertThat(onFx(() -> stages().size())).as("another engine").isEqualTo(2);
    take("-H", "tcp://127.0.0.1:2", "images");
    assertThat(onFx(() -> stages().size())).as("its window is there now").isEqualTo(2);
    take("-H", "tcp://127.0.0.1:2");
    assertThat(onFx(() -> stages().size())).as("no command").isEqualTo(3);
  }

  @Test
  void handedOverCommandBringsAHiddenWindowBack() {
    interact(() -> stages().getFirst().setIconified(true));
    take("images");
    untilFx("shown", () -> !stages().getFirst().isIconified());
  }

  private Windows windows() {
    return Objects.requireNonNull(opened);
  }

  private void take(String... words) {
    interact(
        () -> {
          windows().take(start(words));
          return true;
        });
  }

  private static Start start(String... words) throws Refusal {
    return Start.of(words, Map.of(), TestTexts.english());
  }

  private static List<Stage> stages() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(Stage::isShowing)
        .toList();
  }

  private static <T> T onFx(java.util.concurrent.Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
  }
}
