package org.windlass.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class TagVersionTest {
  private static final String SEED = "7341";

  @Test
  void latestThenTheNewestThenNames() {
    inThisOrder("latest", "7.10.1", "7.9", "7.4.1", "7.4", "7.3.12", "7", "6", "alpine", "edge");
  }

  @Test
  void variantsStandRightAfterTheirRelease() {
    inThisOrder(
        "7.4",
        "7.4-alpine",
        "7.4-alpine3.20",
        "7.4-alpine3.19",
        "7.4-bookworm",
        "7.3",
        "7",
        "7-alpine",
        "6.2",
        "6.2-alpine");
  }

  @Test
  void preReleasesComeAfterTheirReleaseAndBeforeOlderOnes() {
    inThisOrder(
        "7.4.0",
        "7.4.0-alpine",
        "7.4.0-rc10",
        "7.4.0-rc2",
        "7.4.0-rc2-alpine",
        "7.4.0-rc1",
        "7.4.0-beta.2",
        "7.4.0-beta.1",
        "7.4.0-M3",
        "7.4.0-alpha",
        "7.4.0-SNAPSHOT",
        "7.3.9");
    inThisOrder("3.14", "3.14-rc", "3.14rc2", "3.14rc1", "3.14b4", "3.14a7", "3.13");
  }

  @Test
  void aWordThatOnlyBeginsLikeAPreReleaseIsAVariant() {
    inThisOrder("7", "7-betamax", "7-rcon", "7-beta1");
    inThisOrder("8", "8-a", "8-m", "8-a1");
  }

  @Test
  void lettersBeforeAVersionDoNotCountNorDoDatesDiffer() {
    inThisOrder("20260401", "20260331", "v2.0.0", "1.10", "v1.9", "1.8");
  }

  @Test
  void commitsAreNamesAndNoVersions() {
    inThisOrder("1.0", "9c1d2e3f4a5b6c7d", "3f2a9c1", "main", "sha-3f2a9c1");
    inThisOrder("20260401", "1234567");
  }

  @Test
  void namesCountTheirNumbersDownwards() {
    inThisOrder("Bookworm", "noble-10", "noble-9", "release-2.1", "release-2.0", "stable");
  }

  @Property(seed = SEED, tries = 2_000)
  void itIsATotalOrder(
      @ForAll("tags") String one, @ForAll("tags") String two, @ForAll("tags") String three) {
    TagVersion a = TagVersion.of(one);
    TagVersion b = TagVersion.of(two);
    TagVersion c = TagVersion.of(three);
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b)).isEqualTo(one.equals(two));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
    }
  }

  @Property(seed = SEED, tries = 500)
  void anyTextHasAPlace(@ForAll String text) {
    assertThat(TagVersion.of(text).tag()).isEqualTo(text);
    assertThat(TagVersion.of(text)).isEqualByComparingTo(TagVersion.of(text));
  }

  /** Put together of what matters to the order, so that near misses are frequent. */
  @Provide
  Arbitrary<String> tags() {
    return Arbitraries.of(
            "latest", "v", "1", "2", "10", "01", ".", "-", "_", "rc", "rc1", "beta", "alpine", "a",
            "m", "f", "abcdef1", "A", "RC2")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  private static void inThisOrder(String... tags) {
    List<TagVersion> shuffled =
        new ArrayList<>(List.of(tags).stream().map(TagVersion::of).toList());
    Collections.shuffle(shuffled, new Random(7));
    Collections.sort(shuffled);
    assertThat(shuffled).extracting(TagVersion::tag).containsExactly(tags);
  }
}
