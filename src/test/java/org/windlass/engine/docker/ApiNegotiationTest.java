package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineIncompatibleException;
import org.windlass.engine.EngineRefusedException;

class ApiNegotiationTest {
  private final Cancellation never = new Cancellation();

  @Test
  void speaksFrom1_24ToTheNewestPublishedVersion() {
    assertThat(ApiNegotiation.OURS)
        .isEqualTo(new ApiVersion.Range(new ApiVersion(1, 24), new ApiVersion(1, 56)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.12, 1.41, 1.41", // dockerd 20.10, podman 4
    "1.44, 1.52, 1.52", // Docker 29, which refuses all that is older
    "1.44, 1.99, 1.56", // an engine of the future
    "1.12, 1.24, 1.24", // the oldest engine
    "1.56, 1.60, 1.56"
  })
  void speaksTheHighestVersionThatBothKnow(String min, String max, String expected)
      throws IOException, EngineException {
    try (StubEngine stub = new StubEngine(min, max).answers("info", "{}")) {
      DockerEngine engine = stub.open();

      engine.info(never);

      assertThat(stub.lines())
          .containsExactly("GET /_ping", "GET /version", "GET /v" + expected + "/info");
      assertThat(engine.ping(never).apiVersion()).hasToString(expected);
    }
  }

  @Test
  void asksTheEngineOnlyOnce() throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.24", "1.41").answers("info", "{}")) {
      DockerEngine engine = stub.open();

      engine.info(never);
      engine.info(never);

      assertThat(stub.lines())
          .containsExactly("GET /_ping", "GET /version", "GET /v1.41/info", "GET /v1.41/info");
    }
  }

  @Test
  void takesAnOldEngineThatNamesNoMinimumForOneThatKnowsAllOlderVersions()
      throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.0", "1.24").answers("info", "{}")) {
      stub.announces(null).saysOfItself("{\"Version\":\"1.12.6\",\"ApiVersion\":\"1.24\"}");

      assertThat(stub.open().ping(never).apiVersion()).hasToString("1.24");
    }
  }

  @ParameterizedTest
  @CsvSource({"1.57, 1.70", "1.0, 1.23"})
  void saysBothRangesWhenNoVersionIsInCommon(String min, String max) throws IOException {
    try (StubEngine stub = new StubEngine(min, max)) {
      DockerEngine engine = stub.open();

      EngineIncompatibleException e =
          catchThrowableOfType(EngineIncompatibleException.class, () -> engine.images(never));

      assertThat(e.ours()).isEqualTo(ApiNegotiation.OURS);
      assertThat(e.theirs()).hasToString(min + " to " + max);
      assertThat(e).hasMessageContaining("1.24 to 1.56").hasMessageContaining(min + " to " + max);
      assertThat(stub.lines()).containsExactly("GET /_ping", "GET /version");
    }
  }

  @Test
  void takesThePingsWordWhenTheVersionDocumentNamesNone() throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.24", "1.40").saysOfItself("{\"Version\":\"18.9\"}")) {
      assertThat(stub.open().ping(never).apiVersion()).hasToString("1.40");
    }
  }

  @Test
  void speaksTheOldestVersionWithAnEngineThatNamesNoneAtAll() throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.24", "1.40")) {
      stub.announces(null).saysOfItself("{\"ApiVersion\":null,\"MinAPIVersion\":\"rubbish\"}");

      assertThat(stub.open().ping(never).apiVersion()).hasToString("1.24");
    }
  }

  @Test
  void speaksAPinnedVersionWithoutAsking() throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.24", "1.41").answers("info", "{}")) {
      DockerEngine engine =
          DockerEngine.open(
              stub.host(), EngineOptions.defaults().withPinnedVersion(new ApiVersion(1, 30)));

      engine.info(never);

      assertThat(stub.lines()).containsExactly("GET /v1.30/info");
      assertThat(engine.ping(never).apiVersion()).hasToString("1.30");
    }
  }

  @Test
  void keepsAPinnedVersionThatTheEngineRefuses() throws IOException {
    try (StubEngine stub = new StubEngine("1.44", "1.52").answers("info", "{}")) {
      DockerEngine engine =
          DockerEngine.open(
              stub.host(), EngineOptions.defaults().withPinnedVersion(new ApiVersion(1, 43)));

      EngineRefusedException e =
          catchThrowableOfType(EngineRefusedException.class, () -> engine.info(never));

      assertThat(e.status()).isEqualTo(400);
      assertThat(e)
          .hasMessageStartingWith("client version 1.43 is too old. Minimum supported API version");
      assertThat(stub.lines()).containsExactly("GET /v1.43/info");
    }
  }
}
