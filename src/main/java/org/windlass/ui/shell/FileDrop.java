package org.windlass.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Takes files that are dropped on the window, and says what will become of them. */
final class FileDrop extends StackPane {
  private final Label words = new Label();
  private final Consumer<List<Path>> load;
  private final Consumer<List<Path>> others;
  private final Supplier<String> sentence;

  /**
   * Lies over the window, and is seen only while files are dragged.
   *
   * @param window where files can be dropped
   * @param sentence what would be done now
   * @param load takes archives
   * @param others takes files that are no archives
   */
  FileDrop(
      Region window,
      Supplier<String> sentence,
      Consumer<List<Path>> load,
      Consumer<List<Path>> others) {
    this.sentence = sentence;
    this.load = load;
    this.others = others;
    setId("file-drop");
    getStyleClass().add("file-drop");
    setMouseTransparent(true);
    setVisible(false);
    words.getStyleClass().add("file-drop-words");
    words.setWrapText(true);
    getChildren().add(words);
    window.addEventHandler(DragEvent.DRAG_OVER, this::over);
    window.addEventHandler(DragEvent.DRAG_EXITED, event -> setVisible(false));
    window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      words.setText(sentence.get());
      setVisible(true);
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    setVisible(false);
    if (event.getDragboard().hasFiles()) {
      take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
      event.setDropCompleted(true);
      event.consume();
    }
  }

  /** Does with files what dropping them does. */
  void take(List<Path> files) {
    List<Path> archives = files.stream().filter(ArchiveNames::isArchive).toList();
    List<Path> rest = files.stream().filter(file -> !ArchiveNames.isArchive(file)).toList();
    if (!archives.isEmpty()) {
      load.accept(archives);
    }
    if (!rest.isEmpty()) {
      others.accept(rest);
    }
  }
}
