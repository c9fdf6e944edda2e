package org.windlass.registry;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** An image of one layer, made up for a test; the arrays are not changed. */
final class StubImage {
  static final byte[] CONFIG =
      "{\"os\":\"linux\",\"architecture\":\"amd64\"}".getBytes(StandardCharsets.UTF_8);
  static final byte[] LAYER = noise();

  private StubImage() {}

  /** The manifest of a configuration and the layer. */
  static String manifest(byte[] config, int configSize) {
    return """
    {"schemaVersion":2,"config":{"mediaType":"%s","size":%d,"digest":"%s"},
    "layers":[{"mediaType":"%s","size":%d,"digest":"%s"}]}
    """
        .formatted(
            MediaTypes.OCI_CONFIG,
            configSize,
            StubRegistry.digest(config),
            MediaTypes.OCI_LAYER,
            LAYER.length,
            StubRegistry.digest(LAYER));
  }

  private static byte[] noise() {
    byte[] bytes = new byte[100_000];
    new Random(3).nextBytes(bytes);
    return bytes;
  }
}
