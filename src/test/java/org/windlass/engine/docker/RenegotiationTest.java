package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineIncompatibleException;
import org.windlass.engine.EngineRefusedException;

/** An engine is exchanged for another version while the program runs. */
class RenegotiationTest {
  private final Cancellation never = new Cancellation();
  private StubEngine stub;
  private DockerEngine engine;

  @BeforeEach
  void connectToAnEngineOf1_41() throws IOException, EngineException {
    stub = new StubEngine("1.24", "1.41").answers("info", "{}");
    engine = stub.open();
    engine.ping(never);
  }

  @AfterEach
  void close() {
    engine.close();
    stub.close();
  }

  @ParameterizedTest
  @CsvSource({"1.44, 1.52", "1.24, 1.40"})
  void aPingThatAnnouncesAnotherVersionNegotiatesAgain(String min, String max)
      throws EngineException {
    stub.becomes(min, max);

    assertThat(engine.ping(never).apiVersion()).hasToString(max);

    engine.info(never);
    assertThat(stub.lines()).endsWith("GET /_ping", "GET /version", "GET /v" + max + "/info");
  }

  @Test
  void aPingThatAnnouncesTheSameVersionAsksNoFurther() throws EngineException {
    engine.ping(never);

    assertThat(stub.lines()).containsExactly("GET /_ping", "GET /version", "GET /_ping");
  }

  @ParameterizedTest
  @CsvSource({"1.44, 1.52", "1.24, 1.40"})
  void aCallThatIsRefusedForItsVersionIsSentAgainUnderTheNewOne(String min, String max)
      throws EngineException {
    stub.becomes(min, max);

    engine.info(never);

    assertThat(stub.lines())
        .endsWith("GET /v1.41/info", "GET /_ping", "GET /version", "GET /v" + max + "/info");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client version 1.41 is too old. Minimum supported API version is 1.44, please upgrade",
        "client is newer than server (client API version: 1.41, server API version: 1.24)"
      })
  void understandsTheRefusalInPlainTextAndInTheWordsOfDocker1_12(String words)
      throws EngineException {
    stub.answers("info", new MockResponse.Builder().code(400).body(words + "\n").build());
    stub.announces("1.40").saysOfItself("{\"ApiVersion\":\"1.40\"}");

    assertThatExceptionOfType(EngineRefusedException.class).isThrownBy(() -> engine.info(never));

    assertThat(stub.lines())
        .endsWith("GET /v1.41/info", "GET /_ping", "GET /version", "GET /v1.40/info");
  }

  @Test
  void sendsACallAgainOnlyOnce() {
    stub.answers("info", StubEngine.json(400, "{\"message\":\"client version 1.41 is too old\"}"));

    assertThatExceptionOfType(EngineRefusedException.class)
        .isThrownBy(() -> engine.info(never))
        .withMessage("client version 1.41 is too old");

    assertThat(stub.lines()).endsWith("GET /v1.41/info", "GET /_ping", "GET /version");
  }

  @Test
  void anyOtherRefusalIsNotAboutTheVersion() {
    stub.answers("info", StubEngine.json(400, "{\"message\":\"invalid filter 'x'\"}"));

    assertThatExceptionOfType(EngineRefusedException.class)
        .isThrownBy(() -> engine.info(never))
        .withMessage("invalid filter 'x'");

    assertThat(stub.lines()).endsWith("GET /v1.41/info").hasSize(3);
  }

  @Test
  void saysSoWhenTheNewEngineHasNoVersionInCommon() {
    stub.becomes("1.90", "1.99");

    assertThatExceptionOfType(EngineIncompatibleException.class)
        .isThrownBy(() -> engine.info(never));
    assertThatExceptionOfType(EngineIncompatibleException.class)
        .isThrownBy(() -> engine.ping(never));
  }
}
