package org.windlass.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.windlass.testing.WindowTest;

class HintWindowTest extends WindowTest {
  @Test
  void thereIsNoTooltipBeforeTheMouseComes() {
    Button button = onFx(Button::new);
    says(onFx(() -> new Hint(button)), "Refresh");
    assertThat(button.getTooltip()).isNull();

    mouseComes(button);
    assertThat(text(button)).isEqualTo("Refresh");
  }

  @Test
  void whatItSaysFollows() {
    Button button = onFx(Button::new);
    Hint hint = onFx(() -> new Hint(button));
    mouseComes(button);
    assertThat(text(button)).isNull();

    says(hint, "Stop");
    assertThat(text(button)).isEqualTo("Stop");
    says(hint, "");
    assertThat(text(button)).isNull();
  }

  private static void says(Hint hint, String text) {
    onFx(
        () -> {
          hint.set(text);
          return text;
        });
  }

  private static @Nullable String text(Button button) {
    Tooltip tooltip = onFx(button::getTooltip);
    return tooltip == null ? null : tooltip.getText();
  }

  private static void mouseComes(Button button) {
    MouseEvent event =
        new MouseEvent(
            MouseEvent.MOUSE_ENTERED,
            0,
            0,
            0,
            0,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            new PickResult(button, 0, 0));
    onFx(
        () -> {
          Event.fireEvent(button, event);
          return event;
        });
  }
}
