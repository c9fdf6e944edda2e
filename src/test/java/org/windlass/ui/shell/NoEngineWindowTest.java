package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineHost;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.TestWindow;
import org.windlass.testing.WindowTest;

/** A window whose engine has never answered. */
class NoEngineWindowTest extends WindowTest {

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.image(1, "redis:7"));
    if (engine.host() instanceof EngineHost.Tcp tcp && tcp.host().equals("lab")) {
      engine.fail(TestWindow.refused());
    }
  }

  @BeforeEach
  void fail() {
    untilText("#error-message", "Nothing listens at tcp://lab:2375.");
  }

  @Test
  void thePageSaysWhatFailedAndTheDotAgrees() {
    until("lost", () -> is(".state-dot", "lost") || is(".state-dot", "connecting"));
    assertThat(shown("#engine-lost-banner")).as("it never answered").isFalse();
    assertThat(shown("#images-table")).isFalse();
    push(KeyCode.ALT, KeyCode.DIGIT2);
    node("#error-message");
    assertThat(all("#error-message")).hasSize(1);
  }

  @Test
  void retryConnectsWhenTheEngineIsThere() {
    Button retry = (Button) node("#error-retry");
    onFx(
        () -> {
          // In one step: the monitor's own next try would take the button away.
          window().engine().fail(null);
          retry.fire();
          return true;
        });
    node("#images-table");
    assertThat(shown("#no-engine")).isFalse();
  }

  @Test
  void anotherHostCanBeTypedAndIsCheckedWhileItIs() {
    fill("#no-engine .connection-host", "ftp://other");
    until("explained", () -> text("#no-engine .hint").contains("scheme"));
    assertThat(node("#no-engine .host-connect").isDisabled()).isTrue();
    fill("#no-engine .connection-host", "tcp://other:2375");
    untilText("#no-engine .hint", "Connects to tcp://other:2375");
    click("#no-engine .host-connect");
    node("#images-table");
    untilText("#connection-switcher .label", "tcp://other:2375");
  }

  @Test
  void anEngineThatIsLeftBehindChangesNothingInTheWindowAnyMore() {
    FakeEngine first = window().engine();
    fill("#no-engine .connection-host", "tcp://other:2375");
    push(KeyCode.ENTER);
    node("#images-table");
    first.fail(null);
    assertThat(text("#engine-status")).startsWith("Docker Engine");
    assertThat(shown("#images-table")).isTrue();
  }
}
