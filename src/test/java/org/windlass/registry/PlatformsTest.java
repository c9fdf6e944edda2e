package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;

final class PlatformsTest {

  @ParameterizedTest
  @CsvSource({
    "linux/amd64, linux/arm64 linux/amd64, linux/amd64",
    "linux/amd64, linux/amd64/v3 linux/amd64, linux/amd64",
    "linux/amd64, unknown/unknown linux/amd64, linux/amd64",
    "linux/arm64, linux/arm/v7 linux/arm64/v8, linux/arm64/v8",
    "linux/arm64/v8, linux/arm64, linux/arm64",
    "linux/arm, linux/arm/v5 linux/arm/v6 linux/arm/v7, linux/arm/v7",
    "linux/arm/v6, linux/arm/v7 linux/arm/v5, linux/arm/v5",
    "linux/arm/v6, linux/arm/v7, none",
    "linux/amd64, windows/amd64, none",
    "linux/amd64, linux/amd64/v3, none",
  })
  void theBestThatRunsThere(String wanted, String offered, String chosen) throws Exception {
    List<Descriptor> manifests = Stream.of(offered.split(" ", -1)).map(this::manifest).toList();

    assertThat(
            Platforms.choose(manifests, Platform.parse(wanted))
                .map(manifest -> Objects.requireNonNull(manifest.platform()).toString()))
        .isEqualTo(chosen.equals("none") ? Optional.empty() : Optional.of(chosen));
  }

  @Test
  void whatHasNoPlatformIsNotChosen() throws Exception {
    Descriptor bare = new Descriptor(MediaTypes.OCI_MANIFEST, FakeContent.layerDigest("bare"), 0);
    assertThat(Platforms.choose(List.of(bare), Platform.parse("linux/amd64"))).isEmpty();
  }

  @Test
  void imagesAreForLinuxOnEverySystem() {
    assertThat(Platforms.here().os()).isEqualTo("linux");
    assertThat(Platforms.here().arch()).isNotIn("x86_64", "aarch64", "");
  }

  private Descriptor manifest(String platform) {
    try {
      Digest digest = FakeContent.layerDigest(platform);
      return new Descriptor(
          MediaTypes.OCI_MANIFEST, digest, 1, Platform.parse(platform), "", Map.of());
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
