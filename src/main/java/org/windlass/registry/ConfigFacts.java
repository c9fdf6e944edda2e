package org.windlass.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an image's configuration says of the image itself.
 *
 * @param platform what it runs on; its parts are empty when that is not said
 * @param created the epoch when that is not said
 * @param diffIds the digests of the unpacked layers, from the bottom up
 */
public record ConfigFacts(Platform platform, Instant created, List<Digest> diffIds) {
  /** Copies the list. */
  public ConfigFacts {
    diffIds = List.copyOf(diffIds);
  }

  /**
   * Reads a configuration's bytes.
   *
   * @throws MalformedManifestException when they are no configuration of an image
   */
  public static ConfigFacts parse(byte[] bytes) throws MalformedManifestException {
    try {
      return of(Json.MAPPER.readTree(bytes));
    } catch (JacksonException e) {
      throw new MalformedManifestException("not valid JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * The facts of a configuration that has been read.
   *
   * @throws MalformedManifestException when it is no configuration of an image
   */
  public static ConfigFacts of(JsonNode tree) throws MalformedManifestException {
    if (!tree.isObject()) {
      throw new MalformedManifestException("no object");
    }
    String variant = text(tree, "variant");
    Platform platform =
        new Platform(
            text(tree, "os"), text(tree, "architecture"), variant.isEmpty() ? null : variant);
    return new ConfigFacts(platform, created(text(tree, "created")), diffIds(tree));
  }

  private static Instant created(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static List<Digest> diffIds(JsonNode tree) throws MalformedManifestException {
    List<Digest> ids = new ArrayList<>();
    for (JsonNode id : tree.path("rootfs").path("diff_ids")) {
      ids.add(DescriptorReader.digest(id.asString("")));
    }
    return ids;
  }

  private static String text(JsonNode tree, String name) {
    JsonNode value = tree.path(name);
    return value.isString() ? value.stringValue() : "";
  }
}
