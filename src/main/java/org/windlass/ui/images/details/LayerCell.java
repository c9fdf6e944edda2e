package org.windlass.ui.images.details;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** One step: its size and instruction, how much of the image it is, its age, and who shares it. */
final class LayerCell extends ListCell<LayerLine> {
  private static final double SIZE_WIDTH = 76;
  private static final int MOST_NAMES = 20;

  private final Texts texts;
  private final Supplier<@Nullable Map<Digest, List<String>>> users;
  private final Label size = new Label();
  private final Label instruction = new Label();
  private final Label created = new Label();
  private final Label shared = new Label();
  private final ShareBar bar = new ShareBar();
  private final Tooltip whole = new Tooltip();
  private final Tooltip sharers = new Tooltip();
  private final VBox content;

  LayerCell(Texts texts, Supplier<@Nullable Map<Digest, List<String>>> users) {
    this.texts = texts;
    this.users = users;
    size.getStyleClass().add("layer-size");
    size.setMinWidth(SIZE_WIDTH);
    size.setPrefWidth(SIZE_WIDTH);
    instruction.getStyleClass().add("monospace");
    instruction.setMinWidth(0);
    HBox.setHgrow(instruction, Priority.ALWAYS);
    instruction.setMaxWidth(Double.MAX_VALUE);
    whole.getStyleClass().add("layer-tip");
    whole.setWrapText(true);
    created.getStyleClass().addAll(Styles.TEXT_MUTED, "small-text");
    created.setMinWidth(Region.USE_PREF_SIZE);
    shared.getStyleClass().addAll(Styles.TEXT_MUTED, "small-text");
    shared.setMinWidth(Region.USE_PREF_SIZE);
    HBox first = new HBox(size, instruction);
    first.getStyleClass().add("layer-line");
    bar.setMinWidth(SIZE_WIDTH);
    bar.setPrefWidth(SIZE_WIDTH);
    bar.setMaxWidth(SIZE_WIDTH);
    BorderPane words = new BorderPane();
    words.setLeft(created);
    words.setRight(shared);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox second = new HBox(bar, words);
    second.getStyleClass().add("layer-line");
    content = new VBox(first, second);
    content.getStyleClass().add("layer-step");
    content.setMinWidth(0);
    content.setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable LayerLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    Messages messages = texts.messages();
    String said =
        line.instruction().isEmpty() ? messages.get("details.layers.unsaid") : line.instruction();
    instruction.setText(said);
    size.setText(line.hasSize() ? texts.sizes().of(line.size()) : "");
    created.setText(texts.times().ago(line.created()));
    bar.show(line.before(), line.size(), line.total());
    bar.setVisible(line.layer());
    showSharers(line);
    whole.setText(
        Stream.of(
                line.whole(),
                line.hasSize() ? texts.sizes().exact(line.size()) : "",
                texts.times().exact(line.created()),
                line.diffId() == null ? "" : String.valueOf(line.diffId()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n")));
    setTooltip(whole);
    setAccessibleText(size.getText() + " " + said + " " + shared.getText());
    setGraphic(content);
  }

  private void showSharers(LayerLine line) {
    Map<Digest, List<String>> known = users.get();
    Digest layer = line.diffId();
    if (known == null || layer == null) {
      shared.setText("");
      shared.setTooltip(null);
      return;
    }
    List<String> names = known.getOrDefault(layer, List.of());
    shared.setText(texts.messages().get("details.layers.shared", names.size()));
    sharers.setText(
        names.stream().limit(MOST_NAMES).collect(Collectors.joining("\n"))
            + (names.size() > MOST_NAMES ? "\n…" : ""));
    shared.setTooltip(names.isEmpty() ? null : sharers);
  }
}
