package org.windlass.builtin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.windlass.builtin.store.ImageConfig;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.Json;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.ImageSummary;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.registry.Descriptor;
import tools.jackson.databind.JsonNode;

/**
 * All there is to know of an image. What its configuration does not say is empty.
 *
 * @param manifestDigest of the image's own manifest
 * @param layers from the bottom up, as they are stored
 * @param user who the image's program runs as
 * @param rawConfig the configuration as it stands, JSON
 */
public record ImageDetails(
    ImageSummary summary,
    Digest manifestDigest,
    Platform platform,
    List<Layer> layers,
    String author,
    List<String> entrypoint,
    List<String> command,
    List<String> environment,
    String workingFolder,
    String user,
    Map<String, String> labels,
    String rawConfig) {

  /**
   * One layer.
   *
   * @param size bytes as it is stored, mostly compressed
   */
  public record Layer(Digest digest, String mediaType, long size) {
    private static Layer of(Descriptor descriptor) {
      return new Layer(descriptor.digest(), descriptor.mediaType(), descriptor.size());
    }
  }

  static ImageDetails of(ImageStore store, StoredImage image) throws IOException {
    ImageConfig config = store.config(image);
    JsonNode run = config.tree().path("config");
    return new ImageDetails(
        Summaries.of(store, image),
        image.manifest().digest(),
        config.platform(),
        store.content(image).layers().stream().map(Layer::of).toList(),
        Json.text(config.tree(), "author"),
        texts(run.path("Entrypoint")),
        texts(run.path("Cmd")),
        texts(run.path("Env")),
        Json.text(run, "WorkingDir"),
        Json.text(run, "User"),
        labels(run.path("Labels")),
        new String(Json.write(config.tree()), StandardCharsets.UTF_8));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array) {
      texts.add(text.asString(""));
    }
    return List.copyOf(texts);
  }

  private static Map<String, String> labels(JsonNode object) {
    Map<String, String> labels = new LinkedHashMap<>();
    object.properties().forEach(each -> labels.put(each.getKey(), each.getValue().asString("")));
    return labels;
  }
}
