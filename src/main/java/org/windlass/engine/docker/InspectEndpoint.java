package org.windlass.engine.docker;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSummary;
import org.windlass.engine.json.ImageSettingsReader;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/** {@code GET /images/NAME/json}. */
final class InspectEndpoint {
  private final ApiClient api;
  private final Timeouts timeouts;

  InspectEndpoint(ApiClient api, Timeouts timeouts) {
    this.api = api;
    this.timeouts = timeouts;
  }

  ImageDetails inspect(String nameOrId, Cancellation cancellation) throws EngineException {
    return api.call(
        ApiRequest.get("images/" + nameOrId + "/json", timeouts.call()),
        cancellation,
        answer -> details(Json.read(answer, JsonNode.class)));
  }

  private static ImageDetails details(JsonNode tree) {
    if (!tree.isObject()) {
      throw new StreamReadException(null, "no object in place of an image");
    }
    String variant = tree.path("Variant").asString("");
    return new ImageDetails(
        summary(tree),
        new Platform(
            tree.path("Os").asString(""),
            tree.path("Architecture").asString(""),
            variant.isEmpty() ? null : variant),
        tree.path("Author").asString(""),
        ImageSettingsReader.read(tree.path("Config")),
        digests(tree.path("RootFS").path("Layers")),
        List.of(),
        // Only dockerd with containerd's image store says it.
        digest(tree.path("Descriptor").path("digest")),
        Json.write(tree));
  }

  /** {@code VirtualSize} stands in as in the list of images. */
  private static ImageSummary summary(JsonNode tree) {
    long size = tree.path("Size").asLong(0);
    return new ImageSummary(
        tree.path("Id").asString(""),
        Listings.named(texts(tree.path("RepoTags"))),
        Listings.named(texts(tree.path("RepoDigests"))),
        created(tree.path("Created").asString("")),
        Math.max(0, size > 0 ? size : tree.path("VirtualSize").asLong(0)),
        -1);
  }

  private static Instant created(String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      // Go's zero time, for an image that does not say it.
      return at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at;
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array) {
      texts.add(text.asString(""));
    }
    return texts;
  }

  /** A list with a hole in it would tell of other layers than there are. */
  private static List<Digest> digests(JsonNode array) {
    List<Digest> digests = new ArrayList<>();
    for (JsonNode each : array) {
      Digest digest = digest(each);
      if (digest == null) {
        return List.of();
      }
      digests.add(digest);
    }
    return digests;
  }

  private static @Nullable Digest digest(JsonNode node) {
    try {
      return Digest.parse(node.asString(""));
    } catch (InvalidReferenceException e) {
      return null;
    }
  }
}
