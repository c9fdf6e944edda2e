package org.windlass.pull.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSettings;
import org.windlass.engine.ImageSummary;
import org.windlass.reference.Platform;
import org.windlass.registry.FakeContent;
import org.windlass.testing.TestTexts;

/** Images that an engine has, made of layers with names. */
public final class LocalSamples {
  private static final ImageSettings NOTHING =
      new ImageSettings(
          List.of(), List.of(), List.of(), "", "", List.of(), List.of(), Map.of(), null);

  private LocalSamples() {}

  /**
   * An image of another id than any image of a registry.
   *
   * @param tag names it, and makes its id
   * @param layers their names, from the bottom up
   */
  public static ImageDetails image(String tag, String... layers) {
    return image("sha256:%064x".formatted(tag.hashCode() & 0xffff_ffffL), tag, layers);
  }

  /** The image that a registry has. */
  public static ImageDetails same(FakeContent content, String tag, String... layers) {
    return image(content.parts().getFirst().descriptor().digest().toString(), tag, layers);
  }

  private static ImageDetails image(String id, String tag, String... layers) {
    return new ImageDetails(
        new ImageSummary(
            id, List.of(tag), List.of("x@sha256:" + "0".repeat(64)), TestTexts.NOW, 5_000_000, 0),
        new Platform("linux", "amd64", null),
        "",
        NOTHING,
        Arrays.stream(layers).map(FakeContent::diffId).toList(),
        List.of(),
        null,
        "{}");
  }

  /** The same image, which no registry has had. */
  public static ImageDetails unknownToRegistries(ImageDetails image) {
    ImageSummary summary = image.summary();
    return new ImageDetails(
        new ImageSummary(
            summary.id(),
            summary.repoTags(),
            List.of(),
            summary.created(),
            summary.size(),
            summary.containers()),
        image.platform(),
        "",
        NOTHING,
        image.diffIds(),
        List.of(),
        null,
        "{}");
  }

  /** The same image as the built-in engine tells of it. */
  public static ImageDetails stored(ImageDetails image, String... layers) {
    return new ImageDetails(
        image.summary(),
        image.platform(),
        "",
        NOTHING,
        image.diffIds(),
        Arrays.stream(layers)
            .map(
                layer -> new ImageDetails.Layer(FakeContent.layerDigest(layer), "application/x", 1))
            .toList(),
        null,
        "{}");
  }
}
