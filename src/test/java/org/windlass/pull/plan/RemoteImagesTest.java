package org.windlass.pull.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.FakeContent;
import org.windlass.registry.FakeRegistries;
import org.windlass.registry.FakeRepository;
import org.windlass.registry.RegistryNotFoundException;
import org.windlass.testing.TestTexts;

class RemoteImagesTest {
  private static final CancelSignal NEVER = CancelSignal.never();
  private static final FakeContent AMD =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=1000", "app=200");
  private static final FakeContent ARM =
      FakeContent.image("linux/arm/v7", TestTexts.NOW, "arm=900");
  private static final FakeContent SIGNED =
      FakeContent.image("unknown/unknown", TestTexts.NOW, "attestation=1");
  private static final FakeContent INDEX = FakeContent.index(ARM, SIGNED, AMD);

  private final FakeRegistries registries = new FakeRegistries();
  private final RemoteImages images = new RemoteImages(registries);

  @Test
  void anIndexOffersItsPlatformsAndNoAttestations() throws Exception {
    repository().tag("1", INDEX);

    Offer offer = images.offer(Reference.parse("app:1"), NEVER);

    assertThat(offer.platforms()).hasToString("[linux/arm/v7, linux/amd64]");
    assertThat(offer.suiting(platform("linux/amd64"))).contains(platform("linux/amd64"));
    assertThat(offer.suiting(platform("linux/arm"))).contains(platform("linux/arm/v7"));
    assertThat(offer.suiting(platform("linux/s390x"))).isEmpty();
  }

  @Test
  void theImageOfAPlatformHasItsLayersWithBothDigests() throws Exception {
    repository().tag("1", INDEX);

    RemoteImage image = image("app:1", "linux/amd64");

    assertThat(image.layers())
        .extracting(RemoteLayer::digest)
        .containsExactly(FakeContent.layerDigest("base"), FakeContent.layerDigest("app"));
    assertThat(image.layers())
        .extracting(RemoteLayer::diffId)
        .containsExactly(FakeContent.diffId("base"), FakeContent.diffId("app"));
    assertThat(image.layers()).extracting(RemoteLayer::size).containsExactly(1000L, 200L);
    assertThat(image.platform()).isEqualTo(platform("linux/amd64"));
    assertThat(image.created()).isEqualTo(TestTexts.NOW);
    assertThat(image.digest()).isEqualTo(INDEX.descriptor().digest());
    assertThat(image.manifest().digest()).isEqualTo(AMD.descriptor().digest());
    assertThat(image.config().digest()).isEqualTo(AMD.parts().getFirst().descriptor().digest());
  }

  @Test
  void anotherPlatformOfTheSameOfferIsAskedForByItself() throws Exception {
    repository().tag("1", INDEX);
    Offer offer = images.offer(Reference.parse("app:1"), NEVER);
    images.image(offer, platform("linux/amd64"), NEVER);
    repository().asked().clear();

    images.image(offer, platform("linux/arm/v7"), NEVER);
    images.image(offer, platform("linux/amd64"), NEVER);

    assertThat(repository().asked())
        .containsExactly(
            "manifest " + ARM.descriptor().digest(),
            "blob " + ARM.parts().getFirst().descriptor().digest());
  }

  @Test
  void aSecondLookAtATagDoesNotCountAsAPull() throws Exception {
    repository().tag("latest", INDEX);
    image("app", "linux/amd64");
    repository().asked().clear();

    image("app", "linux/amd64");

    assertThat(repository().asked()).containsExactly("resolve latest");
  }

  @Test
  void aTagThatMovedIsReadAnew() throws Exception {
    repository().tag("1", AMD);
    image("app:1", "linux/amd64");
    repository().tag("1", ARM);

    assertThat(image("app:1", "linux/amd64").digest()).isEqualTo(ARM.descriptor().digest());
  }

  @Test
  void aSingleImageHasNothingToChoose() throws Exception {
    repository().tag("1", ARM);

    assertThat(images.offer(Reference.parse("app:1"), NEVER).platforms()).isEmpty();
    RemoteImage image = image("app:1", "linux/amd64");
    assertThat(image.platform()).isEqualTo(platform("linux/arm/v7"));
    assertThat(image.digest()).isEqualTo(image.manifest().digest());
  }

  @Test
  void aDigestIsAskedForAsOne() throws Exception {
    repository().tag("1", INDEX);
    String digest = INDEX.descriptor().digest().toString();

    image("app@" + digest, "linux/amd64");

    assertThat(repository().asked()).startsWith("manifest " + digest);
  }

  @Test
  void aPlatformThatIsNotThereIsNotFound() {
    repository().tag("1", INDEX);

    assertThatExceptionOfType(RegistryNotFoundException.class)
        .isThrownBy(() -> image("app:1", "linux/s390x"))
        .withMessageContaining("linux/s390x");
  }

  @Test
  void whatIsRememberedIsBounded() throws Exception {
    for (int i = 0; i < 100; i++) {
      repository().tag("v" + i, FakeContent.image("linux/amd64", TestTexts.NOW, "l" + i + "=1"));
      image("app:v" + i, "linux/amd64");
    }
    repository().asked().clear();

    image("app:v0", "linux/amd64");
    image("app:v99", "linux/amd64");

    assertThat(repository().asked()).startsWith("manifest v0").endsWith("resolve v99");
  }

  private RemoteImage image(String reference, String platform) throws Exception {
    return images.image(images.offer(Reference.parse(reference), NEVER), platform(platform), NEVER);
  }

  private FakeRepository repository() {
    return registries.repository("app");
  }

  private static Platform platform(String text) {
    try {
      return Platform.parse(text);
    } catch (Exception e) {
      throw new IllegalArgumentException(e);
    }
  }
}
