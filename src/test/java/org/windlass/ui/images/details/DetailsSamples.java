package org.windlass.ui.images.details;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.windlass.engine.HealthCheck;
import org.windlass.engine.HistoryStep;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSettings;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.testing.SampleImages;
import org.windlass.testing.TestTexts;

/** Images with details, for tests. */
public final class DetailsSamples {
  private DetailsSamples() {}

  /**
   * An image of {@link SampleImages}, with all that can be said of one.
   *
   * @param layers a number makes a layer
   */
  public static ImageDetails details(int number, String tag, int... layers) {
    return new ImageDetails(
        SampleImages.image(number, tag),
        new Platform("linux", "amd64", null),
        "Ada",
        new ImageSettings(
            List.of("/run"),
            List.of("-x", "two words"),
            List.of("PATH=/bin", "A=1"),
            "/srv",
            "app",
            List.of("80/tcp"),
            List.of("/vol"),
            Map.of("org.test", "yes"),
            new HealthCheck(
                List.of("CMD-SHELL", "ok"),
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ZERO,
                3)),
        Arrays.stream(layers).mapToObj(DetailsSamples::layer).toList(),
        List.of(),
        null,
        "{\"Id\":\"" + number + "\",\"Words\":[\"one\",\"two\",\"One\"]}");
  }

  /** A digest made of a number. */
  public static Digest layer(int number) {
    try {
      return Digest.parse("sha256:%064x".formatted(number));
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A step; without bytes it is taken to have made no layer. */
  public static HistoryStep step(String createdBy, long size) {
    return new HistoryStep(
        TestTexts.NOW.minus(Duration.ofDays(3)), createdBy, size, "", size == 0, List.of());
  }
}
