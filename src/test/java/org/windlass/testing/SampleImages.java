package org.windlass.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.windlass.engine.ImageSummary;

/** Images for lists. */
public final class SampleImages {
  private static final long MEGABYTE = 1_000_000;

  private SampleImages() {}

  /**
   * An image of {@code number} megabytes, built three days ago, that no container uses.
   *
   * @param number makes the id
   * @param tags every {@code repository:tag} that names it
   */
  public static ImageSummary image(int number, String... tags) {
    return new ImageSummary(
        id(number),
        List.of(tags),
        Arrays.stream(tags).map(tag -> repository(tag) + "@" + digest(number)).distinct().toList(),
        TestTexts.NOW.minus(Duration.ofDays(3)),
        number * MEGABYTE,
        0);
  }

  /** So many images {@code many/image-00000:latest}, numbered from 0. */
  public static ImageSummary[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> image(i, "many/image-%05d:latest".formatted(i)))
        .toArray(ImageSummary[]::new);
  }

  /** The id of image {@code number}. */
  public static String id(int number) {
    return "sha256:%012x".formatted(number) + "a".repeat(52);
  }

  /** The repository digest of image {@code number}. */
  public static String digest(int number) {
    return "sha256:%064x".formatted(number + 0xd00000L);
  }

  private static String repository(String tag) {
    return tag.substring(0, tag.lastIndexOf(':'));
  }
}
