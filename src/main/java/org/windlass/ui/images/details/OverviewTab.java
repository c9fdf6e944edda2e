package org.windlass.ui.images.details;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** What an image says of itself: a line for each fact, with a button that copies it. */
final class OverviewTab extends ScrollPane {
  private static final double NAME_WIDTH = 112;
  private static final double TOP = 5;

  private final Messages messages;
  private final OverviewTexts texts;
  private final GridPane grid = new GridPane();

  OverviewTab(DetailsViewModel viewModel, Texts texts) {
    this.messages = texts.messages();
    this.texts = new OverviewTexts(texts);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("cards-scroll");
    setAccessibleText(messages.get("details.tab.overview"));
    grid.getStyleClass().add("details-facts");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(NAME_WIDTH);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    value.setFillWidth(true);
    grid.getColumnConstraints().addAll(name, value);
    setContent(grid);
    viewModel.factsProperty().subscribe(this::show);
  }

  private void show(@Nullable ImageFacts facts) {
    grid.getChildren().clear();
    if (facts != null) {
      int row = 0;
      for (OverviewLine line : texts.lines(facts.details())) {
        add(line, row++);
      }
      setVvalue(0);
    }
  }

  private void add(OverviewLine line, int row) {
    Label name = new Label(line.name());
    name.getStyleClass().add("fact-name");
    Label value = new Label(line.value());
    value.setWrapText(true);
    value.setMinWidth(0);
    value.setMinHeight(Region.USE_PREF_SIZE);
    value.setMaxWidth(Double.MAX_VALUE);
    value.getStyleClass().add("fact-value");
    name.setLabelFor(value);
    for (Label label : new Label[] {name, value}) {
      GridPane.setValignment(label, VPos.TOP);
      GridPane.setMargin(label, new Insets(TOP, 0, 0, 0));
    }
    IconButton copy =
        new IconButton(
            Feather.COPY,
            messages.get("details.copy", line.name()),
            () -> Clipboards.copy(line.copied()));
    GridPane.setValignment(copy, VPos.TOP);
    grid.addRow(row, name, value, copy);
  }
}
