package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.context.KnownSocket;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.TlsMaterialException;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.SceneCheck;
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

  @Test
  void anEngineThatIsFoundIsConnectedToWithOneClick() {
    window()
        .connections()
        .found(
            List.of(
                new KnownSocket(
                    KnownSocket.Product.PODMAN_ROOTLESS,
                    "",
                    new EngineHost.Unix(Path.of("/run/user/1000/podman/podman.sock")))));
    window().shell().retryConnection();
    Button connect = (Button) node("#found-engines .found-connect");
    assertThat(connect.getAccessibleText()).isEqualTo("Connect to Podman, rootless");
    settle();
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.outside(scene()))).isEmpty();
    click("#found-engines .found-connect");
    node("#images-table");
    untilText("#connection-switcher .label", "unix:///run/user/1000/podman/podman.sock");
  }

  @Test
  void aMissingPassphraseIsAskedForAndRemembered() {
    assertThat(shown("#key-passphrase")).isFalse();
    Path key = Path.of("/x/key.pem");
    window()
        .engine()
        .fail(
            new EngineUnreachableException(
                "tcp://lab:2375",
                EngineUnreachableException.Reason.TLS_MATERIAL,
                "key",
                new TlsMaterialException(
                    TlsMaterialException.Kind.KEY,
                    TlsMaterialException.Problem.ENCRYPTED,
                    key,
                    "",
                    null)));
    window().shell().retryConnection();
    node("#key-passphrase");
    assertThat(node("#key-unlock").isDisabled()).isTrue();
    settle();
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    fill("#key-passphrase", "secret");
    window().engine().fail(null);
    push(KeyCode.ENTER);
    node("#images-table");
    assertThat(window().connections().passphrases().of(key)).isEqualTo("secret".toCharArray());
  }
}
