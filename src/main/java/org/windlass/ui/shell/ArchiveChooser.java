package org.windlass.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import org.windlass.ui.text.Messages;

/** Asks for files with images. Belongs to the UI thread, and waits there for the answer. */
final class ArchiveChooser {
  private final Messages messages;

  ArchiveChooser(Messages messages) {
    this.messages = messages;
  }

  /**
   * Asks for a file to write.
   *
   * @param name what it is called when nothing else is said
   * @param proposed the path of a file that is there already; empty for none
   * @return empty when it was called off
   */
  Optional<Path> toSave(String name, String proposed) {
    FileChooser chooser = chooser("save.title");
    chooser.setInitialFileName(name);
    if (!proposed.isEmpty()) {
      File file = new File(proposed);
      chooser.setInitialDirectory(file.getAbsoluteFile().getParentFile());
      chooser.setInitialFileName(file.getName());
    }
    chooser.getExtensionFilters().add(filter("save.filter", List.of("*.tar")));
    return Optional.ofNullable(chooser.showSaveDialog(FocusedWindow.get())).map(File::toPath);
  }

  /** Asks for files to load; none when it was called off. */
  List<Path> toLoad() {
    List<File> files = forArchives("load.title").showOpenMultipleDialog(FocusedWindow.get());
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  /** Asks for a file to import; empty when it was called off. */
  Optional<Path> toImport() {
    File file = forArchives("import.title").showOpenDialog(FocusedWindow.get());
    return Optional.ofNullable(file).map(File::toPath);
  }

  private FileChooser forArchives(String title) {
    FileChooser chooser = chooser(title);
    List<String> patterns = ArchiveNames.ENDINGS.stream().map(ending -> "*" + ending).toList();
    chooser.getExtensionFilters().add(filter("load.filter", patterns));
    chooser.getExtensionFilters().add(filter("load.filter.all", List.of("*")));
    return chooser;
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get(title));
    return chooser;
  }

  private FileChooser.ExtensionFilter filter(String name, List<String> patterns) {
    return new FileChooser.ExtensionFilter(messages.get(name), patterns);
  }
}
