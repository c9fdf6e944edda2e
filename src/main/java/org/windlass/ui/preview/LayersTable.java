package org.windlass.ui.preview;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.windlass.pull.plan.RemoteLayer;
import org.windlass.ui.control.TextCell;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The layers of an image, from the bottom up. */
final class LayersTable extends TableView<PreviewLayer> {
  private static final double HEIGHT = 290;
  private static final String NUMBER = "number";

  private final Messages messages;

  /**
   * @param presence the words for it
   */
  LayersTable(
      ObservableList<PreviewLayer> layers, Texts texts, Function<Presence, String> presence) {
    super(layers);
    this.messages = texts.messages();
    setId("preview-layers");
    setAccessibleText(messages.get("preview.layers"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPrefHeight(HEIGHT);
    add(
        messages.get("preview.column.layer"),
        180,
        PreviewLayer::layer,
        "",
        () ->
            new TextCell<PreviewLayer, RemoteLayer>(
                layer -> layer.digest().shortHex(),
                layer -> layer.digest() + System.lineSeparator() + layer.mediaType(),
                "monospace"));
    add(
        messages.get("preview.column.size"),
        120,
        row -> row.layer().size(),
        NUMBER,
        () -> new TextCell<>(texts.sizes()::of, texts.sizes()::exact, NUMBER));
    add(
        messages.get("preview.column.state"),
        180,
        PreviewLayer::presence,
        "",
        () -> new PresenceCell(presence));
  }

  private <T> void add(
      String title,
      double width,
      Function<PreviewLayer, T> value,
      String styleClass,
      Supplier<TableCell<PreviewLayer, T>> cell) {
    TableColumn<PreviewLayer, T> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    column.setCellFactory(ignored -> cell.get());
    if (!styleClass.isEmpty()) {
      column.getStyleClass().add(styleClass);
    }
    getColumns().add(column);
  }
}
