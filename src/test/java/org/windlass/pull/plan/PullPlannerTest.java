package org.windlass.pull.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.pull.plan.LocalSamples.image;
import static org.windlass.pull.plan.LocalSamples.same;
import static org.windlass.pull.plan.LocalSamples.stored;
import static org.windlass.pull.plan.LocalSamples.unknownToRegistries;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ImageSummary;
import org.windlass.pull.plan.PullPlan.State;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.FakeContent;
import org.windlass.registry.FakeRegistries;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.TestTexts;

class PullPlannerTest {
  private static final FakeContent CONTENT =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=1000", "app=200", "data=30");

  private final FakeRegistries registries = new FakeRegistries();
  private final FakeEngine engine = new FakeEngine("lab");
  private final LocalImages local = new LocalImages();
  private final List<PullPlan> soFar = new ArrayList<>();

  @Test
  void ofNothingThereAllIsDownloaded() throws Exception {
    PullPlan plan = plan(LayerReuse.CHAIN);

    assertThat(plan.present()).containsExactly(false, false, false);
    assertThat(plan.state()).isEqualTo(State.MISSING);
    assertThat(plan.downloadBytes()).isEqualTo(plan.totalBytes()).isEqualTo(1230 + documents());
    assertThat(plan.unpackedSize()).isEmpty();
    assertThat(plan.complete()).isTrue();
  }

  @Test
  void aSharedBaseIsNotDownloaded() throws Exception {
    engine.image(image("other:1", "base", "app", "else"));

    PullPlan plan = plan(LayerReuse.CHAIN);

    assertThat(plan.present()).containsExactly(true, true, false);
    assertThat(plan.presentLayers()).isEqualTo(2);
    assertThat(plan.downloadBytes()).isEqualTo(30 + documents());
    assertThat(plan.totalBytes()).isEqualTo(1230 + documents());
    assertThat(plan.layersToDownload()).containsOnlyKeys(FakeContent.layerDigest("data"));
  }

  @Test
  void dockerdHasNoUseForLayersOnTopOfOthers() throws Exception {
    engine.image(image("other:1", "app", "base", "data"));

    assertThat(plan(LayerReuse.CHAIN).present()).containsExactly(false, false, false);
    assertThat(plan(LayerReuse.CONTENT).present()).containsExactly(true, true, true);
  }

  @Test
  void layersOfImagesThatNoRegistryHasHadAreNotSure() throws Exception {
    engine.image(unknownToRegistries(image("loaded:1", "base", "app")));
    assertThat(plan(LayerReuse.CHAIN).present()).containsExactly(true, true, false);
    assertThat(plan(LayerReuse.CHAIN).sure()).isFalse();

    engine.image(image("base:1", "base"));
    assertThat(plan(LayerReuse.CHAIN).sure()).isFalse();

    engine.image(image("pulled:1", "base", "app", "else"));
    assertThat(plan(LayerReuse.CHAIN).sure()).isTrue();
  }

  @Test
  void theLongestChainCountsWhateverTheOrder() throws Exception {
    engine
        .image(image("short:1", "base"))
        .image(image("long:1", "base", "app"))
        .image(image("gap:1", "else", "app", "data"));

    assertThat(plan(LayerReuse.CHAIN).present()).containsExactly(true, true, false);
  }

  @Test
  void theBuiltInEngineHasWhatItsStoreHas() throws Exception {
    // The same content, packed in another way, is no help.
    engine.image(stored(image("other:1", "base", "app", "data"), "base", "app packed", "data"));

    assertThat(plan(LayerReuse.BLOB).present()).containsExactly(true, false, true);
  }

  @Test
  void allLayersUnderAnotherConfigurationLeaveOnlyDocuments() throws Exception {
    engine.image(image("sibling:1", "base", "app", "data"));

    PullPlan plan = plan(LayerReuse.CHAIN);

    assertThat(plan.present()).containsExactly(true, true, true);
    assertThat(plan.state()).isEqualTo(State.MISSING);
    assertThat(plan.downloadBytes()).isEqualTo(documents());
    assertThat(plan.unpackedSize()).isEqualTo(OptionalLong.of(5_000_000));
  }

  @Test
  void anImageThatIsThereIsUpToDate() throws Exception {
    engine.image(same(CONTENT, "app:1", "base", "app", "data"));

    PullPlan plan = plan(LayerReuse.CHAIN);

    assertThat(plan.state()).isEqualTo(State.UP_TO_DATE);
    assertThat(plan.downloadBytes()).isZero();
    assertThat(plan.present()).containsExactly(true, true, true);
    assertThat(plan.unpackedSize()).isEqualTo(OptionalLong.of(5_000_000));
    assertThat(engine.inspected()).isEmpty();
  }

  @Test
  void anImageThatIsThereMayHaveAnotherName() throws Exception {
    engine.image(same(CONTENT, "app:old", "base", "app", "data"));

    PullPlan plan = plan(LayerReuse.CHAIN);

    assertThat(plan.state()).isEqualTo(State.UNNAMED);
    assertThat(plan.downloadBytes()).isZero();
  }

  @Test
  void theBuiltInEngineFetchesWhatIsPackedInAnotherWay() throws Exception {
    engine.image(stored(same(CONTENT, "app:1"), "base", "app packed", "data"));

    PullPlan plan = plan(LayerReuse.BLOB);

    assertThat(plan.state()).isEqualTo(State.MISSING);
    assertThat(plan.downloadBytes()).isEqualTo(200 + documents());
  }

  @Test
  void theBuiltInEngineKnowsAnImageThatIsThere() throws Exception {
    engine.image(stored(same(CONTENT, "app:1"), "base", "app", "data"));

    assertThat(plan(LayerReuse.BLOB).state()).isEqualTo(State.UP_TO_DATE);
  }

  @Test
  void aLayerThatIsThereTwiceIsSentOnce() throws Exception {
    FakeContent twice =
        FakeContent.image("linux/amd64", TestTexts.NOW, "base=1000", "app=200", "base=1000");
    engine.image(image("other:1", "base"));

    PullPlan plan = planner(LayerReuse.CHAIN).plan(remote(twice), soFar::add, new Cancellation());

    assertThat(plan.present()).containsExactly(true, false, false);
    // On top of another the layer that is there is of no use to dockerd.
    assertThat(plan.downloadBytes()).isEqualTo(plan.totalBytes());
    assertThat(plan.layersToDownload()).hasSize(2);
  }

  @Test
  void eachImageIsInspectedOnceAndThoseThatAreGoneAreForgotten() throws Exception {
    engine.image(image("one:1", "base")).image(image("two:1", "base", "app"));

    plan(LayerReuse.CHAIN);
    plan(LayerReuse.CHAIN);
    assertThat(engine.inspected()).hasSize(2);

    ImageSummary one = image("one:1").summary();
    engine.images(one);
    assertThat(plan(LayerReuse.CHAIN).present()).containsExactly(true, false, false);
    engine.images(one, image("two:1").summary());
    plan(LayerReuse.CHAIN);
    assertThat(engine.inspected()).hasSize(3).endsWith(image("two:1").summary().id());
  }

  @Test
  void anImageThatCannotBeInspectedIsPassedOver() throws Exception {
    engine.image(image("one:1", "base"));
    List<ImageSummary> images = new ArrayList<>(engine.images(new Cancellation()));
    images.addFirst(SampleImages.image(7, "gone:1"));
    engine.images(images.toArray(ImageSummary[]::new));

    PullPlan plan = plan(LayerReuse.CHAIN);

    assertThat(plan.present()).containsExactly(true, false, false);
    assertThat(plan.complete()).isTrue();
  }

  @Test
  void imagesOfTheSameRepositoryAreLookedAtFirstAndNoneWhenAllIsFound() throws Exception {
    for (int i = 0; i < 50; i++) {
      engine.image(image("other:" + i, "x" + i));
    }
    engine.image(image("app:0", "base", "app", "data"));

    PullPlan plan = plan(LayerReuse.CHAIN);

    assertThat(plan.presentLayers()).isEqualTo(3);
    assertThat(engine.inspected()).hasSize(1);
  }

  @Test
  void whatIsKnownSoFarIsToldUntilAllIsClear() throws Exception {
    engine.image(image("one:1", "base")).image(image("two:1", "base", "app"));

    PullPlan plan = plan(LayerReuse.CHAIN);

    assertThat(soFar).extracting(PullPlan::presentLayers).containsExactly(0, 1);
    assertThat(soFar).noneMatch(PullPlan::complete);
    assertThat(plan.presentLayers()).isEqualTo(2);
    assertThat(plan.complete()).isTrue();
  }

  @Test
  void ofTooManyImagesTheResultIsNotComplete() throws Exception {
    ImageSummary[] many = SampleImages.many(PullPlanner.MAX_IMAGES + 1);
    engine.images(many);

    assertThat(plan(LayerReuse.CHAIN).complete()).isFalse();
    assertThat(engine.inspected()).hasSize(PullPlanner.MAX_IMAGES);
  }

  private PullPlan plan(LayerReuse reuse) throws Exception {
    soFar.clear();
    return planner(reuse).plan(remote(CONTENT), soFar::add, new Cancellation());
  }

  private PullPlanner planner(LayerReuse reuse) {
    return new PullPlanner(engine, reuse, local);
  }

  private RemoteImage remote(FakeContent content) throws Exception {
    registries.repository("app").tag("1", content);
    RemoteImages images = new RemoteImages(registries);
    Offer offer = images.offer(Reference.parse("app:1"), CancelSignal.never());
    return images.image(offer, new Platform("linux", "amd64", null), CancelSignal.never());
  }

  private static long documents() {
    return CONTENT.descriptor().size() + CONTENT.parts().getFirst().descriptor().size();
  }
}
