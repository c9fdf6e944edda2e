package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.PullRequest;
import org.windlass.engine.RegistryLogin;
import org.windlass.engine.RegistryLogins;
import org.windlass.engine.SearchQuery;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** With which login an engine is asked. */
class RegistryAuthTest {
  private static final MockResponse DONE =
      new MockResponse.Builder()
          .body("{\"status\":\"Digest: x\"}{\"status\":\"Status: done\"}")
          .build();
  private static final MockResponse DENIED =
      StubEngine.json(500, "{\"message\":\"unauthorized: authentication required\"}");

  private final List<String> asked = new ArrayList<>();
  private StubEngine stub;

  @BeforeEach
  void start() throws IOException {
    stub =
        new StubEngine("1.24", "1.41")
            .answers("images/create", DONE)
            .answers("images/search", "[]");
  }

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void aPullCarriesThePasswordThatIsKept() throws Exception {
    pull("127.0.0.1:5000/a/b", _ -> RegistryLogin.password("anna", "pä:ss>>??\""));

    assertThat(sent())
        .isEqualTo(
            "{\"username\":\"anna\",\"password\":\"pä:ss>>??\\\"\","
                + "\"serveraddress\":\"127.0.0.1:5000\"}");
    assertThat(header()).doesNotContain("+", "/");
    assertThat(asked).containsExactly("127.0.0.1:5000");
  }

  @Test
  void theServerOfDockerHubHasItsOldAddress() throws Exception {
    pull("alpine", _ -> RegistryLogin.identityToken("", "t0ken"));

    assertThat(sent())
        .isEqualTo(
            "{\"serveraddress\":\"https://index.docker.io/v1/\",\"identitytoken\":\"t0ken\"}");
    assertThat(asked).containsExactly("docker.io");
  }

  @Test
  void aRegistryTokenIsSentAsSuch() throws Exception {
    pull("ghcr.io/a/b", _ -> RegistryLogin.registryToken("anna", "t0ken"));

    assertThat(sent())
        .isEqualTo(
            "{\"username\":\"anna\",\"serveraddress\":\"ghcr.io\",\"registrytoken\":\"t0ken\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "redis, docker.io",
    "bitnami/redis, docker.io",
    "index.docker.io/redis, docker.io",
    "127.0.0.1:5000/redis, 127.0.0.1:5000",
    "registry.example/a, registry.example"
  })
  void aSearchCarriesTheLoginOfTheRegistryThatItsTermNames(String term, String registry)
      throws EngineException {
    open(_ -> RegistryLogin.password("anna", "secret"))
        .search(new SearchQuery(term, 25, false, 0), new Cancellation());

    assertThat(asked).containsExactly(registry);
    assertThat(sent()).contains("\"username\":\"anna\"");
  }

  @Test
  void aLoginThatCannotBeReadDoesNotKeepFromWhatIsForAnybody() throws Exception {
    pull("alpine", RegistryAuthTest::unreadable);

    assertThat(header()).isEqualTo("e30=");
  }

  @Test
  void aRefusalForWantOfALoginSaysWhyThereWasNone() {
    stub.answers("images/create", DENIED);

    EngineRefusedException e = refused(RegistryAuthTest::unreadable);

    assertThat(e)
        .hasMessage("unauthorized: authentication required")
        .hasCauseInstanceOf(Unread.class);
    assertThat(e.status()).isEqualTo(500);
    assertThat(refused(RegistryLogins.NONE)).hasNoCause();
  }

  @Test
  void anyOtherRefusalHasNothingToDoWithALogin() {
    stub.answers("images/create", StubEngine.json(404, "{\"message\":\"manifest unknown\"}"));

    assertThat(refused(RegistryAuthTest::unreadable)).hasNoCause();
  }

  @Test
  void aCancellationEndsTheWaitForALogin() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Cancellation cancellation = new Cancellation();
    DockerEngine engine =
        open(
            _ -> {
              Thread.startVirtualThread(cancellation::cancel);
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new Unread();
              }
              return RegistryLogin.ANONYMOUS;
            });

    assertThat(
            catchThrowableOfType(
                EngineCancelledException.class,
                () -> engine.pull(request("alpine"), _ -> {}, cancellation)))
        .isNotNull();
    assertThat(stub.lines()).noneMatch(line -> line.contains("images/create"));
  }

  @Test
  void noTextFormHoldsASecret() {
    RegistryLogin login = new RegistryLogin("anna", "one", "two", "three");

    assertThat(login).hasToString("RegistryLogin[anna]");
    assertThat(EngineOptions.defaults().withLogins(_ -> login).toString())
        .doesNotContain("one", "two", "three");
  }

  private EngineRefusedException refused(RegistryLogins logins) {
    return catchThrowableOfType(EngineRefusedException.class, () -> pull("alpine", logins));
  }

  private void pull(String reference, RegistryLogins logins)
      throws EngineException, InvalidReferenceException {
    open(logins).pull(request(reference), _ -> {}, new Cancellation());
  }

  private DockerEngine open(RegistryLogins logins) {
    RegistryLogins heard =
        registry -> {
          asked.add(registry);
          return logins.find(registry);
        };
    return DockerEngine.open(stub.host(), EngineOptions.defaults().withLogins(heard));
  }

  private static PullRequest request(String reference) throws InvalidReferenceException {
    return new PullRequest(Reference.parse(reference), null);
  }

  private static RegistryLogin unreadable(String registry) throws IOException {
    throw new Unread();
  }

  private String header() {
    return Objects.requireNonNull(stub.last().getHeaders().get("X-Registry-Auth"));
  }

  private String sent() {
    return new String(Base64.getUrlDecoder().decode(header()), StandardCharsets.UTF_8);
  }

  private static final class Unread extends IOException {
    private static final long serialVersionUID = 1;
  }
}
