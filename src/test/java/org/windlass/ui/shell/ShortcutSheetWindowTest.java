package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.WindowTest;

class ShortcutSheetWindowTest extends WindowTest {

  @Test
  void f1OpensTheSheetAndEscapeClosesIt() {
    window().untilConnected();
    push(KeyCode.F1);
    node("#shortcut-sheet");
    untilFocused("shortcut-sheet-close");
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    push(KeyCode.ESCAPE);
    untilGone("#shortcut-sheet");
  }

  @Test
  void aQuestionMarkOpensItExceptInAField() {
    window().untilConnected();
    clickOn("#images-filter");
    write("?");
    assertThat(shown("#shortcut-sheet")).isFalse();
    assertThat(text("#images-filter")).isEqualTo("?");

    clickOn("#nav-pulls");
    clickOn("#nav-images");
    write("?");
    node("#shortcut-sheet");
    push(KeyCode.F1);
    untilGone("#shortcut-sheet");
  }
}
