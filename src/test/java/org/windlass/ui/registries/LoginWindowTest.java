package org.windlass.ui.registries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineRefusedException;
import org.windlass.registry.Credential;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.WindowTest;

/** Logging in and out through node ids, on Docker's real files. */
class LoginWindowTest extends WindowTest {
  @BeforeEach
  void open() throws IOException {
    Files.writeString(
        config(), "{\"auths\":{\"quay.io\":{\"auth\":\"b3R0bzpx\"},\"0.example\":{}}}");
    window().registries().accept("ghcr.io", new Credential.Password("anna", "s3cr3t"));
    window().untilConnected();
  }

  @Test
  void thePageOfConnectionsHasTheRegistriesAndLogsInAndOut() throws IOException {
    openRegistries();
    assertThat(shown("#connections-list")).isFalse();
    untilText(".registry-name", "quay.io");
    click("#registry-login");
    untilFocused("login-user");
    fill("#login-registry", "ghcr.io");
    fill("#login-user", "anna");
    fill("#login-secret", "s3cr3t");
    check();
    push(KeyCode.ENTER);
    untilGone("#login-dialog");
    until("two", () -> all(".registry-name").size() == 2);
    assertThat(Files.readString(config())).contains("\"ghcr.io\"");
    check();

    click(".registry-name");
    click("#registry-logout");
    answer("Stay logged in");
    untilGone(".dialog-pane");
    assertThat(Files.readString(config())).contains("\"ghcr.io\"");
    click("#registry-logout");
    answer("Log out");
    until("one", () -> all(".registry-name").size() == 1);
    assertThat(Files.readString(config())).doesNotContain("ghcr.io").contains("quay.io");
    click("#section-engines");
    node("#connections-list");
    untilGone("#registries-list");
  }

  @Test
  void aTestSaysWhetherTheRegistryTakesItAndEscapeClosesWithoutKeepingAnything()
      throws IOException {
    String before = Files.readString(config());
    command("login ghcr.io -u anna");
    untilFocused("login-secret");
    assertThat(text("#login-registry")).isEqualTo("ghcr.io");
    until("place", () -> shown("#login-place"));
    assertThat(text("#login-place")).contains(config().toString(), "only encoded");
    assertThat(node("#login-submit").isDisabled()).isTrue();
    assertThat(node("#login-test").isDisabled()).isTrue();

    fill("#login-secret", "wr0ng");
    click("#login-test");
    until("refused", () -> shown("#login-test-result") && is("#login-test-result", "failed"));
    check();
    untilFocused("login-secret");
    // What was typed is selected: typing on replaces it.
    write("s3cr3t");
    click("#login-test");
    untilText("#login-test-result", "ghcr.io takes this login. It is not kept yet.");

    TextInputControl secret = (TextInputControl) node("#login-secret");
    push(KeyCode.ESCAPE);
    untilGone("#login-dialog");
    String left = onFx(secret::getText);
    assertThat(left).isEmpty();
    assertThat(Files.readString(config())).isEqualTo(before);
  }

  @Test
  void aPullThatFailedForWantOfALoginIsTriedAgainAfterOne() {
    command("pull ghcr.io/owner/box:1");
    window().side("ghcr.io/owner/box:1").fail(denied());
    click(".pull-login");
    untilFocused("login-user");
    assertThat(text("#login-registry")).isEqualTo("ghcr.io");
    fill("#login-user", "anna");
    fill("#login-secret", "s3cr3t");
    click("#login-submit");
    untilGone("#login-dialog");
    until("pulled again", () -> window().engine().pulls().size() == 2);
    untilGone(".pull-login");
  }

  @Test
  void aPullThatFailedOtherwiseOffersNoLogin() {
    command("pull ghcr.io/owner/box:1");
    window().side("ghcr.io/owner/box:1").fail(new EngineRefusedException(500, "no space left"));
    node(".pull-error");
    assertThat(shown(".pull-login")).isFalse();
  }

  @Test
  void aSearchThatFailedForWantOfALoginIsMadeAgainAfterOne() {
    window().engine().fail(denied());
    command("search ghcr.io/owner");
    click("#error-login");
    untilFocused("login-user");
    assertThat(text("#login-registry")).isEqualTo("ghcr.io");
    fill("#login-user", "anna");
    fill("#login-secret", "s3cr3t");
    window().engine().fail(null);
    click("#login-submit");
    untilGone("#login-dialog");
    node("#search-empty");
  }

  @Test
  void aLogoutByCommandAsksFirst() throws IOException {
    command("logout quay.io");
    answer("Log out");
    until("gone", () -> !Files.readString(config()).contains("quay.io"));
  }

  @Test
  void aPasswordOnTheCommandLineIsRefused() {
    push(KeyCode.CONTROL, KeyCode.K);
    untilFocused("command-field");
    write("login -u anna -p s3cr3t");
    push(KeyCode.ENTER);
    until(
        "refused",
        () ->
            all("#command-problem").stream()
                .anyMatch(problem -> problem.toString().contains("would put a password")));
    assertThat(all("#command-problem").toString()).doesNotContain("s3cr3t");
    assertThat(shown("#login-dialog")).isFalse();
  }

  private static EngineRefusedException denied() {
    return new EngineRefusedException(
        500, "Head \"https://ghcr.io/v2/\": no basic auth credentials");
  }

  private void openRegistries() {
    push(KeyCode.ALT, KeyCode.DIGIT4);
    click("#section-registries");
    node("#registries-list");
  }

  private void command(String line) {
    push(KeyCode.CONTROL, KeyCode.K);
    untilFocused("command-field");
    write(line);
    push(KeyCode.ENTER);
  }

  private Path config() {
    return window().connections().folder().resolve("config.json");
  }

  /** Every control has a name, no text is cut, and all of it is inside the window. */
  private void check() {
    settle();
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).as("nameless").isEmpty();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).as("cut").isEmpty();
    assertThat(onFx(() -> SceneCheck.outside(scene()))).as("outside").isEmpty();
  }
}
