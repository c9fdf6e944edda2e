package org.windlass.ui.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.image;
import static org.windlass.testing.TestWindow.untilFx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.ImageSummary;
import org.windlass.registry.FakeContent;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.TestTexts;
import org.windlass.testing.WindowTest;

/** The check for updates on the images page, through its node ids. */
class UpdatesWindowTest extends WindowTest {
  private static final String NAME = "reg.example/app";
  private static final FakeContent V1 =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=1000");
  private static final FakeContent V2 =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=2000");

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(local(1, "1", V1), local(2, "2", V2), local(3, "gone", V1));
  }

  @BeforeEach
  void checkForUpdates() {
    window().registries().repository(NAME).tag("1", V2).tag("2", V2);
    node("#images-table");
    untilFx("images", () -> table().getItems().size() == 3);
    assertThat(shown("#images-pull-updates")).isFalse();
    click("#images-check-updates");
    untilText("#images-updates-summary", "1 update available · 1 could not be checked");
  }

  @Test
  void theTagIsMarkedWithBothDigests() {
    untilFx("mark", () -> marked().equals(List.of("1")));
    String hover = onFx(() -> marks().getFirst().getAccessibleText());
    assertThat(hover)
        .contains(V2.descriptor().digest().toString())
        .contains("was " + V1.descriptor().digest());
  }

  @Test
  void onlyUpdatesAreShownWhenAskedFor() {
    click("#images-only-updates");
    untilFx("one row", () -> table().getItems().size() == 1);
    click("#images-only-updates");
    untilFx("all rows", () -> table().getItems().size() == 3);
  }

  @Test
  void allUpdatesArePulledAndTheMarkGoesWithTheNewImage() {
    untilText("#images-pull-updates", "Pull all updates (1)");
    click("#images-pull-updates");
    window().side(NAME + ":1").succeed();
    assertThat(window().engine().pulls()).hasSize(1);
    window().engine().images(local(4, "1", V2), local(2, "2", V2));
    window().engine().send(new EngineEvent("image", "pull", NAME + ":1"));
    untilGone("#images-pull-updates");
    untilFx("no mark", () -> marked().isEmpty());
  }

  @Test
  void whatCouldNotBeCheckedIsOpened() {
    click("#images-updates-details");
    Node details = node(".updates-bar .text-area");
    assertThat(onFx(() -> ((TextArea) details).getText()))
        .isEqualTo(NAME + ":gone: reg.example has no image app:gone.");
  }

  @Test
  void nothingIsCutAndEverythingHasAName() {
    node("#images-pull-updates");
    settle();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.outside(scene()))).isEmpty();
  }

  private List<String> marked() {
    return marks().stream().map(TableCell::getText).toList();
  }

  private List<ImageTagCell> marks() {
    return table().lookupAll(".table-cell").stream()
        .filter(cell -> cell instanceof ImageTagCell tag && tag.getGraphic() != null)
        .map(ImageTagCell.class::cast)
        .toList();
  }

  private ImagesTable table() {
    return (ImagesTable) scene().lookup("#images-table");
  }

  private static ImageSummary local(int number, String tag, FakeContent content) {
    ImageSummary image = image(number, NAME + ":" + tag);
    return new ImageSummary(
        image.id(),
        image.repoTags(),
        List.of(NAME + "@" + content.descriptor().digest()),
        image.created(),
        image.size(),
        0);
  }
}
