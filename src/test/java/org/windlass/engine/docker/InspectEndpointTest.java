package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.HealthCheck;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSettings;
import org.windlass.engine.ImageSummary;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;

class InspectEndpointTest {
  private static final String ID = "sha256:" + "a1".repeat(32);
  private static final Digest ONE = new Digest("sha256", "11".repeat(32));
  private static final Digest TWO = new Digest("sha256", "22".repeat(32));

  @Test
  void readsAllThatDockerdSays() throws IOException, EngineException {
    ImageDetails details =
        read(
            """
            {"Id":"%s","RepoTags":["box:1","reg:5000/box:1"],"RepoDigests":["reg:5000/box@%s"],
            "Created":"2026-03-14T15:09:26.5Z","Author":"Ada","Architecture":"arm","Variant":"v7",
            "Os":"linux","Size":1982256,"VirtualSize":1982256,
            "Config":{"User":"app","ExposedPorts":{"80/tcp":{},"53/udp":{}},"Env":["A=1","B="],
            "Cmd":["-x"],"Healthcheck":{"Test":["CMD","ok"],"Interval":5000000000,"Retries":3},
            "Volumes":{"/data":{}},"WorkingDir":"/srv","Entrypoint":["/box"],
            "Labels":{"b":"2","a":"1"}},
            "RootFS":{"Type":"layers","Layers":["%s","%s"]}}\
            """
                .formatted(ID, TWO, ONE, TWO));

    assertThat(details.summary())
        .isEqualTo(
            new ImageSummary(
                ID,
                List.of("box:1", "reg:5000/box:1"),
                List.of("reg:5000/box@" + TWO),
                Instant.parse("2026-03-14T15:09:26.5Z"),
                1_982_256,
                -1));
    assertThat(details.platform()).isEqualTo(new Platform("linux", "arm", "v7"));
    assertThat(details.author()).isEqualTo("Ada");
    assertThat(details.settings())
        .isEqualTo(
            new ImageSettings(
                List.of("/box"),
                List.of("-x"),
                List.of("A=1", "B="),
                "/srv",
                "app",
                List.of("80/tcp", "53/udp"),
                List.of("/data"),
                Map.of("b", "2", "a", "1"),
                new HealthCheck(
                    List.of("CMD", "ok"), Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO, 3)));
    assertThat(details.settings().labels().keySet()).containsExactly("b", "a");
    assertThat(details.diffIds()).containsExactly(ONE, TWO);
    assertThat(details.layers()).isEmpty();
    assertThat(details.manifestDigest()).isNull();
    assertThat(details.json()).startsWith("{\"Id\":\"" + ID).contains("\"Author\":\"Ada\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Config\":null,\"RootFS\":null,\"RepoTags\":null,\"Created\":\"0001-01-01T00:00:00Z\"}",
        "{\"Config\":{\"Cmd\":null,\"Labels\":null,\"Healthcheck\":null},\"RootFS\":{},\"Size\":-1}",
        "{\"RepoTags\":[\"<none>:<none>\"],\"Created\":\"yesterday\",\"RootFS\":{\"Layers\":[7]}}"
      })
  void fillsInWhatIsLeftOut(String json) throws IOException, EngineException {
    ImageDetails details = read(json);

    assertThat(details.summary())
        .isEqualTo(new ImageSummary("", List.of(), List.of(), Instant.EPOCH, 0, -1));
    assertThat(details.platform()).isEqualTo(new Platform("", "", null));
    assertThat(details.settings())
        .isEqualTo(
            new ImageSettings(
                List.of(), List.of(), List.of(), "", "", List.of(), List.of(), Map.of(), null));
    assertThat(details.diffIds()).isEmpty();
  }

  @Test
  void readsTheManifestsDigestWhereContainerdKeepsTheImages() throws IOException, EngineException {
    assertThat(read("{\"Descriptor\":{\"digest\":\"" + ONE + "\"}}").manifestDigest())
        .isEqualTo(ONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7", ""})
  void anAnswerOfAnotherFormIsNoImage(String json) {
    assertThatExceptionOfType(EngineProtocolException.class).isThrownBy(() -> read(json));
  }

  private static ImageDetails read(String json) throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.24", "1.41").answers("images/box:1/json", json)) {
      ImageDetails details = stub.open().inspect("box:1", new Cancellation());
      assertThat(stub.lines()).endsWith("GET /v1.41/images/box:1/json");
      return details;
    }
  }
}
