package org.windlass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ContextException;
import org.windlass.context.ContextStore;
import org.windlass.engine.Cancellation;
import org.windlass.engine.CheckStep;
import org.windlass.engine.askpass.AskPassQuestion;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.TestWindow;
import org.windlass.testing.TlsDir;
import org.windlass.testing.WindowTest;

/** The dialog of a connection through its node ids, with the mouse and with the keyboard. */
class ConnectionDialogWindowTest extends WindowTest {
  private static final Duration TOOK = Duration.ofMillis(12);

  @TempDir Path directory;

  @BeforeEach
  void open() {
    window().untilConnected();
    push(KeyCode.ALT, KeyCode.DIGIT4);
    click("#connection-new");
    untilFocused("connection-name");
  }

  @Test
  void aConnectionIsMadeWithTheKeyboardAlone() throws ContextException {
    write("build");
    fill("#connection-description", "the builder");
    fill("#connection-host", "tcp://build:2375");
    push(KeyCode.ENTER);
    untilGone("#connection-dialog");
    assertThat(store().get("build").host()).isEqualTo("tcp://build:2375");
    assertThat(store().get("build").description()).isEqualTo("the builder");
    untilFx(
        "selected",
        () -> {
          var selected = window().shell().connectionsPage().selectedProperty().get();
          return selected != null && selected.name().equals("build");
        });
  }

  @Test
  void whatIsWrongIsSaidAsItIsTypedAndCannotBeSaved() {
    write("a b");
    untilFx("explained", () -> hint("is not a name"));
    fill("#connection-host", "ftp://x");
    until("explained", () -> text("#connection-host-hint").contains("scheme"));
    assertThat(is("#connection-host", "invalid")).isTrue();
    assertThat(node("#connection-save").isDisabled()).isTrue();
    assertThat(node("#connection-test").isDisabled()).isTrue();
    check();
  }

  @Test
  void escapeClosesADialogInWhichNothingWasTyped() {
    push(KeyCode.ESCAPE);
    untilGone("#connection-dialog");
    untilFocused("connection-new");
  }

  @Test
  void escapeAsksBeforeItThrowsAwayWhatWasTyped() {
    write("build");
    push(KeyCode.ESCAPE);
    answer("Keep editing");
    untilGone(".dialog-pane");
    assertThat(text("#connection-name")).isEqualTo("build");
    push(KeyCode.ESCAPE);
    answer("Discard");
    untilGone("#connection-dialog");
  }

  @Test
  void tabGoesThroughTheDialogAndNeverLeavesIt() {
    settle();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      push(KeyCode.TAB);
      assertThat(inside("connection-dialog")).as("after %s tabs", i + 1).isTrue();
      seen.add(focused());
    }
    assertThat(seen)
        .contains(
            "connection-name",
            "connection-description",
            "connection-kind",
            "connection-host",
            "connection-cancel",
            "connection-test");
    click("#connection-name");
    push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(focused()).as("backwards from the first").isEqualTo("connection-test");
    push(KeyCode.TAB);
    assertThat(focused()).isEqualTo("connection-name");
  }

  @Test
  void theWindowsKeysDoNothingBelowTheDialog() {
    push(KeyCode.ALT, KeyCode.DIGIT1);
    push(KeyCode.CONTROL, KeyCode.P);
    assertThat(shown("#connection-dialog")).isTrue();
    assertThat(shown("#pull-overlay")).isFalse();
    assertThat(shown("#connections-list")).isTrue();
  }

  @Test
  void theWarningStaysWhileNobodyIsVerified() {
    fill("#connection-host", "tcp://build");
    assertThat(shown("#connection-tls-warning")).isFalse();
    click("#connection-tls-unverified");
    node("#connection-tls-warning");
    fill("#connection-name", "build");
    click("#connection-tls-unverified");
    assertThat(shown("#connection-tls-warning")).as("a second click keeps the mode").isTrue();
    assertThat(shown("#connection-ca")).as("nothing is compared with it").isFalse();
    assertThat(shown("#connection-cert")).isTrue();
    check();
    click("#connection-tls-verified");
    untilGone("#connection-tls-warning");
    node("#connection-ca");
  }

  @Test
  void anEncryptedKeyIsAskedForItsPassphrase() {
    Issued root = CertificateMaker.root("Lab");
    Issued client = CertificateMaker.of("CN=client").signedBy(root).make();
    new TlsDir(directory).ca(root).client(client, KeyForm.PKCS8_AES_256);
    fill("#connection-host", "tcp://build");
    click("#connection-tls-verified");
    set("#connection-ca", "ca.pem");
    set("#connection-cert", "cert.pem");
    assertThat(shown("#connection-passphrase")).isFalse();
    set("#connection-key", "key.pem");
    node("#connection-passphrase");
    untilFx("described", () -> hint("client · issued by Lab · valid until "));
    fill("#connection-passphrase", "wrong");
    untilFx("refused", () -> hint("Encrypted: the passphrase does not open it"));
    assertThat(is("#connection-key", "invalid")).isTrue();
    check();
    fill("#connection-passphrase", KeyForm.PASSPHRASE);
    untilFx("matches", () -> hint("matches the certificate"));
    assertThat(is("#connection-key", "invalid")).isFalse();
    check();
  }

  @Test
  void anSshHostHasItsPartsInFieldsOfTheirOwn() {
    fill("#connection-host", "ssh://build");
    fill("#connection-ssh-user", "me");
    fill("#connection-ssh-port", "2222");
    assertThat(text("#connection-host")).isEqualTo("ssh://me@build:2222");
    assertThat(shown("#connection-tls-mode")).isFalse();
    check();
  }

  @Test
  void aTestShowsItsStepsAndCanBeStopped() {
    click("#connection-test");
    until("asked", () -> window().checks().tested().size() == 1);
    node("#connection-test-result");
    untilText("#connection-test", "Stop test");
    window().checks().say(listener -> listener.passed(CheckStep.CONNECT, TOOK, "it is there"));
    window().checks().say(listener -> listener.started(CheckStep.PING));
    untilFx("found", () -> label("#connection-test-result .label", "it is there"));
    check();
    click("#connection-test");
    untilText("#connection-test", "Test");
    untilFx("stopped", () -> label("#connection-test-result .label", "Stopped"));
  }

  @Test
  void aTestThatFailsSaysWhyAndWhatToDo() {
    click("#connection-test");
    window().checks().say(listener -> listener.started(CheckStep.CONNECT));
    window()
        .checks()
        .say(listener -> listener.failed(CheckStep.CONNECT, TOOK, TestWindow.refused()));
    window().checks().end();
    untilText("#connection-test-result #error-message", "Nothing listens at tcp://lab:2375.");
    untilText("#connection-test", "Test");
    check();
  }

  @Test
  void aSaveThatFailsKeepsTheDialogAndSaysWhy() {
    write("build");
    fill("#connection-host", "tcp://build");
    click("#connection-tls-verified");
    set("#connection-ca", "none.pem");
    click("#connection-save");
    until("explained", () -> text("#connection-error").contains("none.pem"));
    assertThat(text("#connection-name")).isEqualTo("build");
    check();
  }

  @Test
  void aQuestionOfSshIsAboveTheDialogAndHasTheKeyboard() {
    write("build");
    CompletableFuture<String> answer = ask(AskPassQuestion.Kind.SECRET, "me@build's password:");
    untilText("#ssh-question-text", "me@build's password:");
    untilFocused("ssh-answer");
    for (int i = 0; i < 6; i++) {
      push(KeyCode.TAB);
      assertThat(inside("ssh-question")).as("after %s tabs", i + 1).isTrue();
    }
    check();
    click("#ssh-answer");
    write("secret");
    push(KeyCode.ENTER);
    until("answered", answer::isDone);
    assertThat(answer.join()).isEqualTo("secret");
    untilGone("#ssh-question");
    untilFocused("connection-name");
    assertThat(shown("#connection-dialog")).isTrue();
    push(KeyCode.ENTER);
    untilGone("#connection-dialog");
  }

  @Test
  void enterOnAQuestionDoesNotSaveTheDialogBelow() {
    write("build");
    CompletableFuture<String> answer = ask(AskPassQuestion.Kind.YES_NO, "Trust it?");
    untilFocused("ssh-answer-no");
    push(KeyCode.ENTER);
    settle();
    assertThat(shown("#connection-dialog")).isTrue();
    push(KeyCode.ESCAPE);
    until("answered", answer::isDone);
    assertThat(answer.join()).isEqualTo("refused");
    untilGone("#ssh-question");
    assertThat(text("#connection-name")).isEqualTo("build");
  }

  private CompletableFuture<String> ask(AskPassQuestion.Kind kind, String text) {
    AskPassQuestion question = new AskPassQuestion(kind, text, false);
    return CompletableFuture.supplyAsync(
        () -> {
          char[] answer = window().shell().questions().ask(question, new Cancellation());
          return answer == null ? "refused" : new String(answer);
        },
        command -> Thread.ofPlatform().daemon().start(command));
  }

  /** Every control has a name, no text is cut, and all of it is inside the window. */
  private void check() {
    settle();
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).as("nameless").isEmpty();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).as("cut").isEmpty();
    assertThat(onFx(() -> SceneCheck.outside(scene()))).as("outside").isEmpty();
  }

  private void set(String selector, String file) {
    TextInputControl field = (TextInputControl) node(selector);
    onFx(
        () -> {
          field.setText(directory.resolve(file).toString());
          return true;
        });
  }

  private boolean inside(String id) {
    return onFx(
        () -> {
          for (Node n = scene().getFocusOwner(); n != null; n = n.getParent()) {
            if (id.equals(n.getId())) {
              return true;
            }
          }
          return false;
        });
  }

  private boolean hint(String text) {
    return label(".hint", text);
  }

  private boolean label(String selector, String text) {
    return scene().getRoot().lookupAll(selector).stream()
        .anyMatch(
            node ->
                node instanceof Label label && label.isVisible() && label.getText().contains(text));
  }

  private ContextStore store() {
    return window().connections().connections().store();
  }
}
