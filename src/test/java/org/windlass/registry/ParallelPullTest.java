package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.registry.StubImage.CONFIG;
import static org.windlass.registry.StubRegistry.bytes;
import static org.windlass.registry.StubRegistry.digest;
import static org.windlass.registry.StubRegistry.manifest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.builtin.BuiltInOptions;
import org.windlass.engine.Cancellation;
import org.windlass.pull.PullLine;

/** As many layers as are set come at the same time, over all pulls, and no more. */
class ParallelPullTest extends StubRegistryCase {
  private static final int AT_A_TIME = 3;

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CyclicBarrier together = new CyclicBarrier(AT_A_TIME);

  @Test
  void layersComeTogether(@TempDir Path folder) throws Exception {
    List<byte[]> layers =
        IntStream.range(0, 4 * AT_A_TIME)
            .mapToObj(i -> ("layer " + i).getBytes(StandardCharsets.UTF_8))
            .toList();
    offer("1", layers.subList(0, layers.size() / 2));
    offer("2", layers.subList(layers.size() / 2, layers.size()));
    BuiltInEngine engine =
        new BuiltInEngine(new BuiltInOptions(folder, "1", () -> AT_A_TIME), registries);
    Thread other = Thread.startVirtualThread(() -> pull(engine, "2"));

    pull(engine, "1");
    other.join();

    assertThat(engine.images(new Cancellation())).hasSize(2);
    assertThat(most).hasValue(AT_A_TIME);
  }

  private void pull(BuiltInEngine engine, String tag) {
    try {
      engine.pull(PullLine.parse(stub.address() + "/a:" + tag), _ -> {}, new Cancellation());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void offer(String tag, List<byte[]> layers) {
    byte[] config =
        new String(CONFIG, StandardCharsets.UTF_8)
            .replace("}", ",\"x\":" + tag + "}")
            .getBytes(StandardCharsets.UTF_8);
    String descriptors =
        layers.stream()
            .map(layer -> descriptor(MediaTypes.OCI_LAYER, layer))
            .collect(Collectors.joining(","));
    String text =
        "{\"schemaVersion\":2,\"config\":%s,\"layers\":[%s]}"
            .formatted(descriptor(MediaTypes.OCI_CONFIG, config), descriptors);
    stub.on("GET /v2/a/manifests/" + tag, manifest(MediaTypes.OCI_MANIFEST, text));
    stub.on("GET /v2/a/blobs/" + digest(config), bytes(config));
    for (byte[] layer : layers) {
      stub.on("GET /v2/a/blobs/" + digest(layer), _ -> answer(layer));
    }
  }

  /** None ends before as many as may have begun. */
  private MockResponse answer(byte[] layer) {
    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      together.await(10, TimeUnit.SECONDS);
      return bytes(layer);
    } catch (Exception e) {
      return StubRegistry.answer(500).build();
    } finally {
      underWay.decrementAndGet();
    }
  }

  private static String descriptor(String mediaType, byte[] blob) {
    return "{\"mediaType\":\"%s\",\"size\":%d,\"digest\":\"%s\"}"
        .formatted(mediaType, blob.length, digest(blob));
  }
}
