package org.windlass.builtin.store;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import tools.jackson.databind.JsonNode;

/**
 * What an image's configuration says.
 *
 * @param platform what it runs on; its parts are empty when that is not said
 * @param created the epoch when that is not said
 * @param diffIds the digests of the unpacked layers, from the bottom up
 * @param tree all of it
 */
public record ImageConfig(Platform platform, Instant created, List<Digest> diffIds, JsonNode tree) {

  /**
   * Reads one.
   *
   * @throws StoreException when the bytes are no configuration of an image
   */
  public static ImageConfig parse(byte[] text) throws IOException {
    JsonNode tree = Json.parse("the image's configuration", text);
    if (!tree.isObject()) {
      throw new StoreException(Reason.DAMAGED, "the image's configuration is no object");
    }
    String variant = Json.text(tree, "variant");
    Platform platform =
        new Platform(
            Json.text(tree, "os"),
            Json.text(tree, "architecture"),
            variant.isEmpty() ? null : variant);
    return new ImageConfig(platform, created(Json.text(tree, "created")), diffIds(tree), tree);
  }

  private static Instant created(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static List<Digest> diffIds(JsonNode tree) throws StoreException {
    List<Digest> ids = new ArrayList<>();
    try {
      for (JsonNode id : tree.path("rootfs").path("diff_ids")) {
        ids.add(Digest.parse(id.asString("")));
      }
    } catch (InvalidReferenceException e) {
      throw new StoreException(Reason.DAMAGED, "the image's configuration names no valid layers");
    }
    return List.copyOf(ids);
  }
}
