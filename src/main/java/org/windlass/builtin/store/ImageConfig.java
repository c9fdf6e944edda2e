package org.windlass.builtin.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.registry.ConfigFacts;
import org.windlass.registry.MalformedManifestException;
import tools.jackson.databind.JsonNode;

/**
 * What an image's configuration says.
 *
 * @param facts of the image itself
 * @param tree all of it
 */
public record ImageConfig(ConfigFacts facts, JsonNode tree) {

  /**
   * Reads one.
   *
   * @throws StoreException when the bytes are no configuration of an image
   */
  public static ImageConfig parse(byte[] text) throws IOException {
    JsonNode tree = Json.parse("the image's configuration", text);
    try {
      return new ImageConfig(ConfigFacts.of(tree), tree);
    } catch (MalformedManifestException e) {
      throw new StoreException(Reason.DAMAGED, "the image's configuration: " + e.getMessage());
    }
  }

  /** What it runs on; its parts are empty when that is not said. */
  public Platform platform() {
    return facts.platform();
  }

  /** The epoch when that is not said. */
  public Instant created() {
    return facts.created();
  }

  /** The digests of the unpacked layers, from the bottom up. */
  public List<Digest> diffIds() {
    return facts.diffIds();
  }
}
