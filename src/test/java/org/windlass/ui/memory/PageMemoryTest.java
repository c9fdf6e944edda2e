package org.windlass.ui.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import org.windlass.settings.ViewStateFile;
import org.windlass.ui.background.FxThread;

/** What a user has changed is there at the next start. */
class PageMemoryTest extends ApplicationTest {
  private @TempDir Path folder;
  private @Nullable Stage stage;
  private @Nullable ViewMemory before;

  @Override
  public void start(Stage shown) {
    stage = shown;
  }

  @Test
  void columnsAndOrderAreAsTheyWereLeft() {
    interact(
        () -> {
          TableView<String> first = table();
          show(first);
          first.getColumns().getFirst().setPrefWidth(321);
          first.getColumns().getLast().setSortType(SortType.DESCENDING);
          first.getSortOrder().add(first.getColumns().getLast());
          List<TableColumn<String, ?>> turned = List.copyOf(first.getColumns()).reversed();
          first.getColumns().setAll(turned);
          first.layout();
        });
    interact(
        () -> {
          TableView<String> again = table();
          show(again);
          assertThat(again.getColumns()).extracting(TableColumn::getId).containsExactly("b", "a");
          assertThat(again.getColumns().getLast().getWidth()).isEqualTo(321);
          assertThat(again.getSortOrder()).containsExactly(again.getColumns().getFirst());
          assertThat(again.getColumns().getFirst().getSortType()).isEqualTo(SortType.DESCENDING);
        });
  }

  @Test
  void dividersAreAsTheyWereLeft() {
    SplitPane first = split();
    interact(() -> show(first));
    // A window that has not got its size yet would move the divider with it.
    WaitForAsyncUtils.waitForFxEvents();
    interact(
        () -> {
          first.setDividerPosition(0, 0.25);
          first.layout();
        });
    interact(
        () -> {
          SplitPane again = split();
          show(again);
          assertThat(again.getDividerPositions()[0]).isBetween(0.24, 0.26);
        });
  }

  @Test
  void whatSomebodyWroteIntoTheFileHarmsNothing() throws Exception {
    Files.writeString(
        folder.resolve("views.json"),
        "{\"columns.t\":\"a=-1,a=x,,=,zz=9\",\"sort.t\":\"nope=1,b\",\"dividers.s\":\"7,NaN\"}");
    interact(
        () -> {
          TableView<String> table = table();
          show(table);
          assertThat(table.getColumns()).extracting(TableColumn::getId).containsExactly("a", "b");
          assertThat(table.getSortOrder()).isEmpty();
          show(split());
        });
    assertThat(Stream.of("", "1,2", "1,2,3,4,5", "a,b,c,d", "1,2,300,99999999"))
        .allMatch(text -> WindowMemory.place(text) == null);
    assertThat(WindowMemory.place("-10,20,300,400")).isEqualTo(new Rectangle2D(-10, 20, 300, 400));
  }

  private void show(Parent page) {
    if (before != null) {
      before.flush();
    }
    ViewStateFile file = new ViewStateFile(folder.resolve("views.json"));
    ViewMemory memory = new ViewMemory(file, file.load(), Runnable::run, new FxThread());
    before = memory;
    new PageMemory(memory).remember(page);
    Stage window = Objects.requireNonNull(stage);
    window.setScene(new Scene(new StackPane(page), 800, 400));
    window.show();
    page.applyCss();
    page.layout();
  }

  private static TableView<String> table() {
    TableView<String> table = new TableView<>();
    table.setId("t");
    for (String id : List.of("a", "b")) {
      TableColumn<String, String> column = new TableColumn<>(id);
      column.setId(id);
      column.setPrefWidth(100);
      table.getColumns().add(column);
    }
    return table;
  }

  private static SplitPane split() {
    SplitPane split = new SplitPane(new StackPane(), new StackPane());
    split.setId("s");
    return split;
  }
}
