package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineIncompatibleException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

/** What a pull asks the engine for. */
class PullEndpointTest {
  private static final String DIGEST_HEX =
      "7ee8ff768060d2a2ac721c34b50e3ec2e55e724ce5a4ef976d3d452c0f34c53f";
  private static final String DIGEST = "sha256:" + DIGEST_HEX;
  private static final MockResponse DONE =
      new MockResponse.Builder()
          .chunkedBody("{\"status\":\"Digest: x\"}{\"status\":\"Status: done\"}", 10)
          .build();
  private static final MockResponse PODMAN_DONE =
      new MockResponse.Builder()
          .chunkedBody("{\"status\":\"Download complete\",\"id\":\"077375849ced\"}", 10)
          .build();

  @ParameterizedTest
  @CsvSource({
    "alpine, fromImage=alpine&tag=latest",
    "alpine:3.20, fromImage=alpine&tag=3.20",
    "docker.io/library/alpine, fromImage=alpine&tag=latest",
    "bitnami/redis:7, fromImage=bitnami%2Fredis&tag=7",
    "127.0.0.1:5000/demo/box:1, fromImage=127.0.0.1%3A5000%2Fdemo%2Fbox&tag=1",
    "alpine@" + DIGEST + ", fromImage=alpine&tag=sha256%3A" + DIGEST_HEX,
    "alpine:3.20@" + DIGEST + ", fromImage=alpine&tag=sha256%3A" + DIGEST_HEX
  })
  void namesTheImageAndItsTagOrDigest(String reference, String query)
      throws IOException, EngineException, InvalidReferenceException {
    RecordedRequest sent = pull(reference, null);

    assertThat(sent.getRequestLine()).isEqualTo("POST /v1.41/images/create?" + query + " HTTP/1.1");
  }

  @ParameterizedTest
  @CsvSource({"linux/amd64, linux%2Famd64", "linux/arm/v7, linux%2Farm%2Fv7"})
  void addsThePlatform(String platform, String encoded)
      throws IOException, EngineException, InvalidReferenceException {
    RecordedRequest sent = pull("alpine", Platform.parse(platform));

    assertThat(sent.getTarget())
        .isEqualTo("/v1.41/images/create?fromImage=alpine&tag=latest&platform=" + encoded);
  }

  @Test
  void sendsAnEmptyLoginAndNoBody() throws IOException, EngineException, InvalidReferenceException {
    RecordedRequest sent = pull("alpine", null);

    Headers headers = sent.getHeaders();
    assertThat(headers.values("X-Registry-Auth")).containsExactly("e30=");
    assertThat(headers.get("User-Agent")).startsWith("Windlass/");
    assertThat(headers.get("Content-Length")).isEqualTo("0");
    assertThat(headers.get("Content-Type")).isNull();
  }

  @Test
  void asksNoEngineForAPlatformThatWouldTakeNoNotice()
      throws IOException, InvalidReferenceException {
    Platform platform = Platform.parse("linux/arm64");
    try (StubEngine stub = new StubEngine("1.24", "1.31").answers("images/create", DONE)) {
      DockerEngine engine = stub.open();
      PullRequest request = new PullRequest(Reference.parse("alpine"), platform);

      EngineIncompatibleException e =
          catchThrowableOfType(
              EngineIncompatibleException.class,
              () -> engine.pull(request, event -> {}, new Cancellation()));

      assertThat(e.ours().min()).isEqualTo(new ApiVersion(1, 32));
      assertThat(e.theirs()).hasToString("1.31 to 1.31");
      assertThat(stub.lines()).noneMatch(line -> line.contains("images/create"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | {\"message\":\"manifest unknown\"} | manifest unknown",
        "500 | {\"cause\":\"no\",\"message\":\"podman says no\",\"response\":500} | podman says no",
        "500 | plain words | plain words",
        "500 | {\"message\":\"\"} | {\"message\":\"\"}",
        "503 | '' | HTTP status 503",
        "500 | [1] | [1]"
      })
  void refusesInTheEnginesOwnWords(int status, String body, String words)
      throws IOException, InvalidReferenceException {
    PullRequest request = new PullRequest(Reference.parse("alpine"), null);
    try (StubEngine stub = new StubEngine("1.24", "1.41")) {
      stub.answers("images/create", StubEngine.json(status, body));
      DockerEngine engine = stub.open();

      EngineRefusedException e =
          catchThrowableOfType(
              EngineRefusedException.class,
              () -> engine.pull(request, event -> {}, new Cancellation()));

      assertThat(e.status()).isEqualTo(status);
      assertThat(e).hasMessage(words);
    }
  }

  @Test
  void asksForTheDigestThatAStreamDidNotName()
      throws IOException, EngineException, InvalidReferenceException {
    String image =
        "{\"RepoDigests\":[\"other/box@sha256:1\",\"docker.io/library/alpine@sha256:2\"]}";
    try (StubEngine stub =
        new StubEngine("1.24", "1.41")
            .answers("images/create", PODMAN_DONE)
            .answers("images/docker.io/library/alpine:latest/json", StubEngine.json(200, image))) {
      assertThat(heard(stub, "alpine")).last().isEqualTo("Digest: sha256:2");
    }
  }

  @Test
  void pullSucceedsAlsoWhenNobodyKnowsTheDigest()
      throws IOException, EngineException, InvalidReferenceException {
    try (StubEngine stub = new StubEngine("1.24", "1.41").answers("images/create", PODMAN_DONE)) {
      assertThat(heard(stub, "alpine")).containsExactly("Download complete");
    }
  }

  private static List<String> heard(StubEngine stub, String reference)
      throws EngineException, InvalidReferenceException {
    List<String> statuses = new ArrayList<>();
    stub.open()
        .pull(
            new PullRequest(Reference.parse(reference).withDefaultTag(), null),
            event -> statuses.add(event.status()),
            new Cancellation());
    return statuses;
  }

  @Test
  void keepsThePrefixOfAHostBeforeEveryPath()
      throws IOException, EngineException, InvalidReferenceException {
    try (StubEngine stub = new StubEngine("1.24", "1.41")) {
      EngineHost.Tcp there = (EngineHost.Tcp) stub.host();
      DockerEngine engine =
          DockerEngine.open(
              new EngineHost.Tcp(there.host(), there.port(), "/engines/one"),
              EngineOptions.defaults().withPinnedVersion(new ApiVersion(1, 41)));

      assertThatExceptionOfType(EngineRefusedException.class)
          .isThrownBy(() -> engine.images(new Cancellation()))
          .withMessage("page not found");

      assertThat(stub.lines()).containsExactly("GET /engines/one/v1.41/images/json");
    }
  }

  private static RecordedRequest pull(String reference, @Nullable Platform platform)
      throws IOException, EngineException, InvalidReferenceException {
    try (StubEngine stub = new StubEngine("1.24", "1.41").answers("images/create", DONE)) {
      PullRequest request = new PullRequest(Reference.parse(reference), platform);
      stub.open().pull(request, event -> {}, new Cancellation());
      return stub.last();
    }
  }
}
