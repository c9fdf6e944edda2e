package org.windlass.ui.connections;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** A field for a PEM file: typed, browsed for or dropped; below it is what the file holds. */
final class TlsFileField extends VBox {
  private final TextField field = new TextField();
  private final Consumer<List<File>> dropped;

  /**
   * @param id of the field; its button's has {@code -browse} behind it
   * @param name what the file is, for people
   * @param dropped takes files that were dropped here
   */
  TlsFileField(
      String id,
      String name,
      StringProperty path,
      ObservableValue<FileHint> hint,
      Messages messages,
      Consumer<List<File>> dropped) {
    this.dropped = dropped;
    field.setId(id);
    field.setPromptText(messages.get("tls.drop"));
    field.setAccessibleText(name);
    field.textProperty().bindBidirectional(path);
    PseudoClasses.when(field, "invalid", hint.map(h -> h.level() == FileHint.Level.PROBLEM));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button browse = new Button(messages.get("tls.browse"));
    browse.setId(id + "-browse");
    browse.setAccessibleText(messages.get("tls.browse.name", name));
    browse.setMinWidth(USE_PREF_SIZE);
    browse.setOnAction(event -> browse(name, path));
    HBox row = new HBox(field, browse);
    row.getStyleClass().add("toolbar");
    getChildren().addAll(row, hint(hint));
    setOnDragOver(this::dragOver);
    setOnDragDropped(this::drop);
  }

  private static HBox hint(ObservableValue<FileHint> hint) {
    Label text = new Label();
    text.setMinWidth(0);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.textProperty().bind(hint.map(FileHint::text));
    PseudoClasses.when(text, "invalid", hint.map(h -> h.level() == FileHint.Level.PROBLEM));
    Label warning = new Label();
    warning.setMinWidth(USE_PREF_SIZE);
    warning.textProperty().bind(hint.map(FileHint::warning));
    PseudoClasses.when(warning, "warning", hint.map(h -> h.level() == FileHint.Level.WARNING));
    text.getStyleClass().add("hint");
    warning.getStyleClass().add("hint");
    HBox box = new HBox(text, warning);
    box.getStyleClass().add("file-hint");
    Shown.when(box, hint.map(h -> !h.text().isEmpty()));
    return box;
  }

  private void browse(String name, StringProperty path) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(name);
    File now = new File(path.get());
    if (now.getParentFile() != null && now.getParentFile().isDirectory()) {
      chooser.setInitialDirectory(now.getParentFile());
    }
    File chosen = chooser.showOpenDialog(getScene().getWindow());
    if (chosen != null) {
      path.set(chosen.getPath());
    }
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    dropped.accept(event.getDragboard().getFiles());
    event.setDropCompleted(true);
    event.consume();
  }
}
