package org.windlass.ui.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.image;
import static org.windlass.testing.TestWindow.until;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineEvent;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.WindowTest;

/** The images page through its node ids. */
class ImagesWindowTest extends WindowTest {

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(
        image(30, "redis:7", "redis:latest"), image(5, "busybox:1"), image(200, "nginx:1.27"));
  }

  @BeforeEach
  void openPage() {
    untilRows("busybox:1", "nginx:1.27", "redis:7", "redis:latest");
    settle();
  }

  @Test
  void typingInTheFilterHidesWhatDoesNotMatch() {
    fill("#images-filter", "redis");
    untilRows("redis:7", "redis:latest");
    fill("#images-filter", "nothing-like-it");
    untilGone("#images-table");
    push(KeyCode.ESCAPE);
    untilRows("busybox:1", "nginx:1.27", "redis:7", "redis:latest");
  }

  @Test
  void aColumnSortsByItsValueNotByItsText() {
    // The robot's clicks on headers do nothing: the Headless platform marks each as a menu click.
    ImagesTable table = (ImagesTable) node("#images-table");
    TableColumn<ImageRow, ?> size =
        table.getColumns().stream()
            .filter(column -> "images-column-size".equals(column.getId()))
            .findFirst()
            .orElseThrow();
    interact(() -> table.getSortOrder().add(size));
    untilRows("busybox:1", "redis:7", "redis:latest", "nginx:1.27");
    interact(() -> size.setSortType(TableColumn.SortType.DESCENDING));
    until("largest first", () -> rows().indexOf("nginx:1.27") == 0);
  }

  @Test
  void severalSelectedRowsAreCopiedOneALine() {
    clickOn("busybox");
    push(KeyCode.SHIFT, KeyCode.DOWN);
    until("selection", () -> selectedCount() == 2);
    push(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("busybox:1" + System.lineSeparator() + "nginx:1.27");
    assertThat(text(".summary")).endsWith(" · 2 selected");
  }

  @Test
  void theContextMenuCopiesIdAndDigest() {
    choose("busybox", "Copy id");
    assertThat(clipboard()).isEqualTo(SampleImages.id(5));
    choose("busybox", "Copy digest");
    assertThat(clipboard()).isEqualTo(SampleImages.digest(5));
    choose("busybox", "Copy reference");
    assertThat(clipboard()).isEqualTo("busybox:1");
  }

  @Test
  void theContextMenuPullsAgain() {
    choose("busybox", "Pull again");
    assertThat(window().side("busybox:1").cancelled()).isFalse();
  }

  @Test
  void theContextMenuPreviewsAPull() {
    choose("busybox", "Preview pull…");
    untilText("#preview-title", "docker.io/library/busybox:1");
    assertThat(window().engine().pulls()).isEmpty();
  }

  @Test
  void theRefreshButtonReadsTheListAgain() {
    window().engine().images(image(1, "fresh:1"));
    click("#images-refresh");
    untilRows("fresh:1");
  }

  @Test
  void anEventOfTheEngineBringsTheNewImage() {
    window().engine().images(image(1, "fresh:1"));
    window().engine().send(new EngineEvent("image", "pull", "fresh:1"));
    untilRows("fresh:1");
  }

  @Test
  void anEngineWithNoImageOffersToPullOne() {
    window().engine().images();
    click("#images-refresh");
    node("#images-empty");
    click("#images-empty .button");
    untilFocused("pull-reference");
  }

  private void untilRows(String... references) {
    until("rows " + List.of(references), () -> rows().equals(List.of(references)));
  }

  private List<String> rows() {
    return onFx(
        () ->
            all("#images-table").stream()
                .flatMap(table -> ((ImagesTable) table).getItems().stream())
                .map(ImageRow::reference)
                .toList());
  }

  /** The robot's right click does not select on the Headless platform, so the left one does. */
  private void choose(String row, String item) {
    clickOn(row);
    rightClickOn(row);
    clickOn(item);
  }

  private int selectedCount() {
    ImagesTable table = (ImagesTable) node("#images-table");
    return onFx(() -> table.getSelectionModel().getSelectedItems().size());
  }
}
