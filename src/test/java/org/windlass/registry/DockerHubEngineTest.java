package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.registry.StubImage.CONFIG;
import static org.windlass.registry.StubImage.LAYER;
import static org.windlass.registry.StubRegistry.answer;
import static org.windlass.registry.StubRegistry.bytes;
import static org.windlass.registry.StubRegistry.digest;
import static org.windlass.registry.StubRegistry.json;
import static org.windlass.registry.StubRegistry.manifest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.builtin.BuiltInOptions;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;
import org.windlass.pull.PullLine;

/** The built-in engine at Docker Hub: one token for all of a pull, and its search. */
class DockerHubEngineTest extends DockerHubCase {
  private final Cancellation cancellation = new Cancellation();

  @TempDir Path folder;
  private BuiltInEngine engine;

  @SuppressWarnings("NullAway.Init") // Set before each test.
  DockerHubEngineTest() {}

  @BeforeEach
  void open() {
    engine = new BuiltInEngine(BuiltInOptions.in(folder, "1"), open(Credentials.NONE));
  }

  @Test
  void pullsWithOneAnonymousToken() throws Exception {
    guard(MANIFEST, manifest(MediaTypes.OCI_MANIFEST, StubImage.manifest(CONFIG, CONFIG.length)));
    guard("GET /v2/library/alpine/blobs/" + digest(CONFIG), bytes(CONFIG));
    guard("GET /v2/library/alpine/blobs/" + digest(LAYER), bytes(LAYER));

    engine.pull(PullLine.parse("alpine"), _ -> {}, cancellation);

    assertThat(engine.images(cancellation).getFirst().repoTags()).containsExactly("alpine:latest");
    assertThat(engine.check(_ -> {}, cancellation)).isEmpty();
    assertThat(hub.lines()).filteredOn(line -> line.startsWith(TOKEN)).hasSize(1);
    assertThat(hub.headers("Authorization"))
        .containsExactly("null", "null", "Bearer t1", "Bearer t1", "Bearer t1");
    assertThat(hub.requests()).extracting(RecordedRequest::getVersion).containsOnly("HTTP/2");
  }

  private void guard(String request, MockResponse inside) {
    hub.on(request, asked -> guarded(asked, inside));
  }

  @Test
  void saysThatNoPullIsLeft() {
    hub.on(
        MANIFEST,
        answer(429)
            .setHeader("RateLimit-Limit", "100;w=21600")
            .setHeader("RateLimit-Remaining", "0;w=21600")
            .build());

    EngineRefusedException refused =
        catchThrowableOfType(
            EngineRefusedException.class,
            () -> engine.pull(PullLine.parse("alpine"), _ -> {}, cancellation));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused).hasCauseInstanceOf(RegistryRateLimitedException.class);
  }

  @Test
  void searches() throws Exception {
    hub.on(
        "GET /v1/search",
        json(
            200,
            """
            {"results":[{"name":"alpine","description":"A minimal","star_count":9,"is_official":true},
            {"name":"x/alpine","star_count":4},{"name":"y/alpine","star_count":1}]}
            """));
    SearchResult official = new SearchResult("alpine", "A minimal", 9, true);

    assertThat(search("alpine", false, 0)).hasSize(3).first().isEqualTo(official);
    assertThat(search("docker.io/alpine", false, 4))
        .containsExactly(official, new SearchResult("x/alpine", "", 4, false));
    assertThat(search("alpine", true, 0)).containsExactly(official);
    assertThat(hub.lines())
        .isEqualTo(IntStream.range(0, 3).mapToObj(_ -> "GET /v1/search?q=alpine&n=25").toList());
  }

  private List<SearchResult> search(String term, boolean officialOnly, int stars) throws Exception {
    return engine.search(new SearchQuery(term, 25, officialOnly, stars), cancellation);
  }
}
