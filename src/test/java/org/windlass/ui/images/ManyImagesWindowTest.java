package org.windlass.ui.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.untilFx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.ImageSummary;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.WindowTest;

/** A list of 10,000 images keeps its selection and its place when it is read again. */
class ManyImagesWindowTest extends WindowTest {
  private static final int COUNT = 10_000;

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.many(COUNT));
  }

  @BeforeEach
  void scrollDown() {
    untilFx("all rows", () -> shown("#images-table") && table().getItems().size() == COUNT);
    onFx(
        () -> {
          table().scrollTo(5_000);
          table().getSelectionModel().selectIndices(5_001, 5_003, 9_999);
          return true;
        });
    untilFx("scrolled", () -> topRow().equals("many/image-05000:latest"));
  }

  @Test
  void rowsThatChangedElsewhereMoveNothing() {
    readAgain(SampleImages.image(COUNT, "zzz/last:1"));
    assertThat(onFx(this::topRow)).isEqualTo("many/image-05000:latest");
    assertThat(selected())
        .containsExactly(
            "many/image-05001:latest", "many/image-05003:latest", "many/image-09999:latest");
  }

  @Test
  void rowsThatCameAboveThePlaceDoNotPushItAway() {
    readAgain(SampleImages.image(COUNT, "aaa/first:1"));
    assertThat(onFx(this::topRow)).isEqualTo("many/image-05000:latest");
    assertThat(selected())
        .containsExactly(
            "many/image-05001:latest", "many/image-05003:latest", "many/image-09999:latest");
  }

  private void readAgain(ImageSummary added) {
    List<ImageSummary> images = new ArrayList<>(List.of(SampleImages.many(COUNT)));
    images.add(added);
    window().engine().images(images.toArray(ImageSummary[]::new));
    window().engine().send(new EngineEvent("image", "pull", "x"));
    untilFx("one more row", () -> table().getItems().size() == COUNT + 1);
    settle();
  }

  private List<String> selected() {
    return onFx(
        () ->
            table().getSelectionModel().getSelectedItems().stream()
                .map(ImageRow::reference)
                .sorted()
                .toList());
  }

  private String topRow() {
    if (table().lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      return first != null && first.getItem() instanceof ImageRow row ? row.reference() : "";
    }
    return "";
  }

  private ImagesTable table() {
    return (ImagesTable) all("#images-table").getFirst();
  }
}
