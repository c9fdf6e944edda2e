package org.windlass.ui.images.details;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.engine.ContainerSummary;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.text.Messages;

/** The containers that use an image. */
final class ContainersTab extends StackPane {
  private final Messages messages;
  private final ListView<ContainerSummary> list = new ListView<>();
  private final EmptyState empty;

  ContainersTab(DetailsViewModel viewModel, Messages messages) {
    this.messages = messages;
    getStyleClass().add("details-page");
    empty = new EmptyState(Feather.BOX, "", "");
    list.setId("details-containers-list");
    list.getStyleClass().add("layers-list");
    list.setAccessibleText(messages.get("details.tab.containers"));
    list.setCellFactory(ignored -> new Cell());
    getChildren().addAll(list, empty);
    viewModel.factsProperty().subscribe(this::show);
  }

  private void show(@Nullable ImageFacts facts) {
    if (facts == null) {
      return;
    }
    if (facts.containers().isEmpty()) {
      empty.say(messages.get("details.containers.unknown"), "");
    } else {
      empty.say(messages.get("details.containers.none"), messages.get("details.containers.free"));
    }
    list.getItems().setAll(facts.containers().stream().flatMap(List::stream).toList());
    list.setVisible(!list.getItems().isEmpty());
    empty.setVisible(list.getItems().isEmpty());
  }

  private static final class Cell extends ListCell<ContainerSummary> {
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label id = new Label();
    private final BorderPane content = new BorderPane();

    Cell() {
      id.getStyleClass().addAll("monospace", Styles.TEXT_MUTED);
      state.getStyleClass().addAll("badge");
      content.setLeft(new VBox(name, id));
      content.setRight(new StackPane(state));
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable ContainerSummary container, boolean none) {
      super.updateItem(container, none);
      if (none || container == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(String.join(", ", container.names()));
      id.setText(ShortIds.of(container.id()));
      state.setText(container.state());
      setAccessibleText(name.getText() + " " + container.state());
      setGraphic(content);
    }
  }
}
