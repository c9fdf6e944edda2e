package org.windlass.ui.registries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.context.RegistryCredential;
import org.windlass.context.RegistryCredential.Kind;
import org.windlass.registry.Credential;
import org.windlass.registry.RegistryNotFoundException;
import org.windlass.registry.RegistryNotFoundException.What;

class LoginViewModelTest {
  private static final String EMPTY = "{\"auths\":{\"0.example\":{}},\"detachKeys\":\"ctrl-x\"}";

  private final RegistriesHarness harness = new RegistriesHarness();

  @BeforeEach
  void accept() {
    harness.config(EMPTY);
    harness.registries.accept("ghcr.io", new Credential.Password("anna", "s3cr3t"));
  }

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void beginsWithDockerHub() {
    LoginViewModel form = harness.open("", "");

    assertThat(form.registryProperty().get()).isEqualTo("docker.io");
    assertThat(form.readyProperty().get()).isFalse();
  }

  @Test
  void aTestKeepsNothing() {
    LoginViewModel form = harness.open("ghcr.io", "anna");

    form.test("s3cr3t");
    assertThat(form.busyProperty().get()).isTrue();
    harness.ui.until(() -> !form.busyProperty().get());

    assertThat(form.failedProperty().get()).isFalse();
    assertThat(form.resultProperty().get())
        .isEqualTo("ghcr.io takes this login. It is not kept yet.");
    assertThat(harness.config()).isEqualTo(EMPTY);
    assertThat(harness.registries.forgotten()).isEmpty();
    assertThat(harness.page.loginProperty().get()).isSameAs(form);
  }

  @Test
  void aLoginIsKeptThenForgottenByTheClientThenWhatWaitedForItRuns() throws Exception {
    List<String> after = new ArrayList<>();
    harness.page.openLogin("https://ghcr.io/owner", " anna ", () -> after.add("retried"));
    harness.form().login("s3cr3t");
    harness.ui.until(() -> harness.page.loginProperty().get() == null);

    assertThat(harness.logins().find("ghcr.io"))
        .contains(new RegistryCredential(Kind.PASSWORD, "anna", "s3cr3t"));
    assertThat(harness.config()).contains("\"detachKeys\": \"ctrl-x\"", "\"0.example\"");
    assertThat(harness.registries.forgotten()).containsExactly("ghcr.io");
    assertThat(after).containsExactly("retried");
    assertThat(harness.page.noticeProperty().get()).isEqualTo("Logged in to ghcr.io.");
    harness.ui.until(() -> harness.page.registries().contains("ghcr.io"));
  }

  @Test
  void theTokenThatTheRegistryGivesIsKeptInThePasswordsPlace() throws Exception {
    harness.registries.exchange("ghcr.io", new Credential.IdentityToken("anna", "t0ken"));
    harness.open("ghcr.io", "anna").login("s3cr3t");
    harness.ui.until(() -> harness.page.loginProperty().get() == null);

    assertThat(harness.logins().find("ghcr.io"))
        .contains(new RegistryCredential(Kind.IDENTITY_TOKEN, "anna", "t0ken"));
    assertThat(harness.config()).doesNotContain("czNjcjN0");
  }

  @Test
  void aWrongPasswordIsSaidInWordsAndKeepsNothing() {
    LoginViewModel form = harness.open("ghcr.io", "anna");

    form.login("wr0ng");
    harness.ui.until(() -> !form.busyProperty().get());

    assertThat(form.failedProperty().get()).isTrue();
    assertThat(form.resultProperty().get())
        .startsWith("ghcr.io does not take this name and password. Check both.")
        .doesNotContain("wr0ng");
    assertThat(harness.config()).isEqualTo(EMPTY);
    form.userProperty().set("otto");
    assertThat(form.resultProperty().get()).isEmpty();
    assertThat(form.failedProperty().get()).isFalse();
  }

  @Test
  void whatIsNoRegistryIsSaidSo() {
    harness.registries.fail(new RegistryNotFoundException("web.example", What.API, "", ""));
    LoginViewModel form = harness.open("web.example", "anna");

    form.login("s3cr3t");
    harness.ui.until(() -> !form.busyProperty().get());

    assertThat(form.resultProperty().get()).startsWith("web.example is not a registry");
  }

  @Test
  void namesWhereItWillBeKeptAndWarnsOfAFile() {
    LoginViewModel form = harness.open("ghcr.io", "anna");
    harness.ui.until(() -> form.placeProperty().get() != null);

    assertThat(form.placeTextProperty().get())
        .startsWith("Kept in " + harness.files.folder().resolve("config.json") + ", only encoded: ")
        .contains("whoever can read the file can read the password");

    harness.config("{\"credsStore\":\"pass\",\"credHelpers\":{\"quay.io\":\"other\"}}");
    form.registryProperty().set("docker.io");
    harness.ui.until(() -> form.placeTextProperty().get().contains("docker-credential-pass"));
    assertThat(form.placeTextProperty().get()).isEqualTo("Kept by docker-credential-pass.");
    form.registryProperty().set("quay.io");
    harness.ui.until(() -> form.placeTextProperty().get().contains("docker-credential-other"));
  }

  @Test
  void aDamagedFileIsNamedWhereThePlaceWouldBe() {
    harness.config("{");
    LoginViewModel form = harness.open("ghcr.io", "anna");
    harness.ui.until(() -> !form.placeTextProperty().get().isEmpty());

    assertThat(form.placeTextProperty().get()).contains("config.json");
    form.login("s3cr3t");
    harness.ui.until(() -> form.failedProperty().get());
    assertThat(form.resultProperty().get())
        .startsWith("The registry takes this login, but it was not kept.");
    assertThat(harness.config()).isEqualTo("{");
  }

  @Test
  void nothingIsTriedBeforeItCanBe() {
    LoginViewModel form = harness.open("ghcr", "anna");
    assertThat(form.registryProblemProperty().get()).startsWith("“ghcr” is not a registry.");
    assertThat(form.readyProperty().get()).isFalse();
    form.login("s3cr3t");
    assertThat(form.busyProperty().get()).isFalse();

    form.registryProperty().set("ghcr.io");
    assertThat(form.readyProperty().get()).isTrue();
    form.login("");
    assertThat(form.busyProperty().get()).isFalse();
    form.userProperty().set("an:na");
    assertThat(form.userProblemProperty().get()).isNotEmpty();
    assertThat(form.readyProperty().get()).isFalse();
  }

  @Test
  void closingEndsATryAndNothingComesOfItAnyMore() {
    List<String> after = new ArrayList<>();
    harness.page.openLogin("ghcr.io", "anna", () -> after.add("retried"));
    LoginViewModel form = harness.form();
    form.login("s3cr3t");
    harness.page.closeLogin();
    harness.finishWork();
    harness.ui.frame();

    assertThat(form.busyProperty().get()).isFalse();
    assertThat(after).isEmpty();
    assertThat(harness.page.loginProperty().get()).isNull();
  }

  @Test
  void offersDockerHubAndWhereSomebodyIsLoggedIn() {
    harness.config("{\"auths\":{\"quay.io\":{\"auth\":\"YW5uYTp4\"}}}");
    harness.read();

    assertThat(harness.open("", "").suggestions()).containsExactly("docker.io", "quay.io");
  }
}
