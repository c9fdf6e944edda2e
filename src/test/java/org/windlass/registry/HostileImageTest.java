package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.registry.StubImage.CONFIG;
import static org.windlass.registry.StubImage.LAYER;
import static org.windlass.registry.StubRegistry.bytes;
import static org.windlass.registry.StubRegistry.digest;
import static org.windlass.registry.StubRegistry.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.builtin.BuiltInOptions;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.pull.PullLine;

/** What a registry that means harm can send to the built-in engine: nothing of it is listed. */
class HostileImageTest extends StubRegistryCase {
  private static final int MB = 1 << 20;
  @TempDir Path folder;
  private BuiltInEngine engine;

  @BeforeEach
  void open() {
    engine = new BuiltInEngine(BuiltInOptions.in(folder, "1"), registries);
  }

  /** What is right is pulled after all, so that each test fails by what is wrong in it alone. */
  @AfterEach
  void theRightOneIsPulled() throws Exception {
    assertThat(engine.images(new Cancellation())).isEmpty();
    offer(CONFIG, CONFIG.length, bytes(CONFIG));
    stub.on("GET /v2/a/blobs/" + digest(LAYER), bytes(LAYER));
    pull(engine);
    assertThat(engine.images(new Cancellation())).hasSize(1);
    assertThat(engine.check(_ -> {}, new Cancellation())).isEmpty();
  }

  /** A hundred bytes for one: unpacked, it would be far more than any configuration. */
  @Test
  void aPackedConfigurationIsNotUnpacked() throws Exception {
    byte[] packed = zipped(new byte[64 * MB]);
    MockResponse answer = bytes(packed).newBuilder().setHeader("Content-Encoding", "gzip").build();
    offer(packed, packed.length, answer);

    assertThat(refused()).contains("the image's configuration is not valid JSON");
  }

  @Test
  void aPackedManifestIsNotUnpacked() throws Exception {
    byte[] packed =
        zipped(StubImage.manifest(CONFIG, CONFIG.length).getBytes(StandardCharsets.UTF_8));
    stub.on(
        "GET /v2/a/manifests/1",
        bytes(packed)
            .newBuilder()
            .setHeader("Content-Type", MediaTypes.OCI_MANIFEST)
            .setHeader("Content-Encoding", "gzip")
            .build());

    assertThat(refused()).contains("not valid JSON");
  }

  @Test
  void aGiganticConfigurationIsNotAskedFor() {
    offer(CONFIG, 4 * MB + 1, bytes(CONFIG));

    assertThat(refused()).contains("has " + (4 * MB + 1) + " bytes");
    assertThat(stub.lines()).noneMatch(line -> line.contains("/blobs/"));
  }

  @Test
  void aDeepConfigurationIsRefused() {
    byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    offer(deep, deep.length, bytes(deep));

    assertThat(refused()).contains("the image's configuration is not valid JSON");
  }

  @Test
  void aConfigurationThatNamesNoLayersByDigestIsRefused() {
    byte[] evil =
        "{\"os\":\"linux\",\"architecture\":\"amd64\",\"rootfs\":{\"diff_ids\":[\"../../x\"]}}"
            .getBytes(StandardCharsets.UTF_8);
    offer(evil, evil.length, bytes(evil));

    assertThat(refused()).contains("the image's configuration: invalid reference (DIGEST)");
  }

  @Test
  void aLayerOfAnotherDigestDoesNotStay() throws Exception {
    byte[] other = LAYER.clone();
    other[LAYER.length / 2] ^= 1;
    offer(CONFIG, CONFIG.length, bytes(CONFIG));
    stub.on("GET /v2/a/blobs/" + digest(LAYER), bytes(other));

    assertThat(refused()).contains(digest(LAYER).toString(), digest(other).toString());
    assertThat(stub.lines()).filteredOn(line -> line.endsWith(digest(LAYER).toString())).hasSize(2);
    assertThat(files("blobs")).isZero();
    assertThat(files(".windlass/partial")).isZero();
  }

  @Test
  void aMirrorThatSendsAnotherLayerIsPassedOver(@TempDir Path store) throws Exception {
    byte[] other = LAYER.clone();
    other[LAYER.length / 2] ^= 1;
    offer(CONFIG, CONFIG.length, bytes(CONFIG));
    stub.on("GET /v2/a/blobs/" + digest(LAYER), bytes(LAYER));
    try (StubRegistry mirror = StubRegistry.start()) {
      mirror.on("GET /v2/a/blobs/" + digest(LAYER), bytes(other));
      RegistryHosts hosts =
          new RegistryHosts(Map.of(stub.address(), List.of(URI.create(mirror.url("")))), Set.of());
      try (BuiltInEngine mirrored =
          new BuiltInEngine(
              BuiltInOptions.in(store, "1"),
              HttpRegistries.open(Clients.options().withHosts(hosts)))) {
        pull(mirrored);

        assertThat(mirrored.check(_ -> {}, new Cancellation())).isEmpty();
        assertThat(mirrored.images(new Cancellation())).hasSize(1);
      }
      assertThat(mirror.lines()).contains("GET /v2/a/blobs/" + digest(LAYER));
    }
  }

  private long files(String below) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(below))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  /** Puts an image of one layer under the tag 1. */
  private void offer(byte[] config, int size, MockResponse answer) {
    stub.on(
        "GET /v2/a/manifests/1",
        manifest(MediaTypes.OCI_MANIFEST, StubImage.manifest(config, size)));
    stub.on("GET /v2/a/blobs/" + digest(config), answer);
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.toByteArray();
  }

  private String refused() {
    return String.valueOf(
        catchThrowableOfType(EngineRefusedException.class, () -> pull(engine)).getMessage());
  }

  private void pull(BuiltInEngine puller) throws EngineException {
    try {
      puller.pull(PullLine.parse(stub.address() + "/a:1"), _ -> {}, new Cancellation());
    } catch (org.windlass.reference.InvalidReferenceException e) {
      throw new IllegalStateException(e);
    }
  }
}
