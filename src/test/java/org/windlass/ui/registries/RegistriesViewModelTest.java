package org.windlass.ui.registries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.registry.RateLimit;

class RegistriesViewModelTest {
  private static final String TWO =
      "{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"YW5uYTp4\"},"
          + "\"quay.io\":{\"auth\":\"b3R0bzo=\",\"identitytoken\":\"t\"},\"empty.example\":{}}}";

  private final RegistriesHarness harness = new RegistriesHarness();

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void listsWhereSomebodyIsLoggedInWithTheirNameAndThePlace() {
    harness.config(TWO);
    harness.read();

    assertThat(harness.page.rows())
        .extracting(row -> harness.page.name(row.registry()), harness.page.words()::login)
        .containsExactly(
            tuple("Docker Hub", "anna · kept in " + path() + ", only encoded"),
            tuple("quay.io", "otto · kept in " + path() + ", only encoded"));
  }

  @Test
  void tellsHowManyPullsAreLeft() {
    harness.config(TWO);
    harness.registries.limit("docker.io", new RateLimit(100, 87, Duration.ofHours(6)));
    harness.registries.limit("quay.io", new RateLimit(-1, 5, Duration.ofMinutes(90)));
    harness.read();

    assertThat(harness.page.rows())
        .extracting(row -> harness.page.words().limit(row.limit()))
        .containsExactly("87 of 100 pulls left for 6 h", "5 pulls left for 1 h 30 min");
  }

  @Test
  void dockerHubIsThereOnceItHasNamedALimit() {
    harness.registries.limit("docker.io", new RateLimit(100, 87, null));
    harness.read();

    RegistryRow row = harness.page.rows().getFirst();
    assertThat(harness.page.words().login(row)).isEqualTo("not logged in");
    assertThat(harness.page.words().limit(row.limit())).isEqualTo("87 of 100 pulls left");
  }

  @Test
  void aProgramThatIsMissingHidesNothingElse() {
    harness.config(
        "{\"credHelpers\":{\"r.example\":\"no-such\"},\"auths\":{\"quay.io\":{\"auth\":\"eDp5\"}}}");
    harness.read();

    assertThat(harness.page.registries()).containsExactly("quay.io");
    assertThat(Objects.requireNonNull(harness.page.errorProperty().get()).sentence())
        .contains("docker-credential-no-such");
  }

  @Test
  void aLogoutErasesAndForgets() throws Exception {
    harness.config(TWO);
    harness.read();
    harness.page.askLogout("https://quay.io");
    assertThat(harness.page.logoutProperty().get()).isEqualTo("quay.io");
    assertThat(harness.logins().find("quay.io")).isPresent();

    harness.page.logout("quay.io");
    harness.ui.until(() -> !harness.page.registries().contains("quay.io"));

    assertThat(harness.logins().find("quay.io")).isEmpty();
    assertThat(harness.logins().find("docker.io")).isPresent();
    assertThat(harness.registries.forgotten()).containsExactly("quay.io");
    assertThat(harness.page.noticeProperty().get()).isEqualTo("Logged out of quay.io.");
    assertThat(harness.page.logoutProperty().get()).isNull();
  }

  @Test
  void aLogoutThatFailsIsSaid() {
    harness.config("{\"credsStore\":\"no-such\"}");
    harness.page.logout("quay.io");
    harness.ui.until(() -> harness.page.errorProperty().get() != null);

    assertThat(Objects.requireNonNull(harness.page.errorProperty().get()).sentence())
        .contains("docker-credential-no-such");
    assertThat(harness.registries.forgotten()).isEmpty();
  }

  @Test
  void whatIsNoRegistryIsNotLoggedOutOf() {
    harness.page.askLogout("ghcr");

    assertThat(harness.page.logoutProperty().get()).isNull();
    assertThat(harness.page.noticeProperty().get()).startsWith("“ghcr” is not a registry.");
  }

  private String path() {
    return harness.files.folder().resolve("config.json").toString();
  }
}
