package org.windlass.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import org.windlass.batch.Batch;
import org.windlass.batch.BatchReader;
import org.windlass.ui.batch.BatchDialog;
import org.windlass.ui.batch.BatchViewModel;
import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.text.Messages;

/** Pulls what files name, after a preview. */
final class Batches {
  private final ShellViewModel shell;
  private final WindowLayers layers;
  private final Messages messages;

  Batches(ShellViewModel shell, WindowLayers layers) {
    this.shell = shell;
    this.layers = layers;
    this.messages = shell.texts().messages();
  }

  /** Asks for files. */
  void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("batch.choose"));
    List<File> files = chooser.showOpenMultipleDialog(FocusedWindow.get());
    if (files != null) {
      take(files.stream().map(File::toPath).toList());
    }
  }

  /** Reads files, and shows what they name. */
  void take(List<Path> files) {
    shell
        .background()
        .<Batch>work(cancellation -> BatchReader.read(files))
        .onSuccess(batch -> show(files, batch))
        .start();
  }

  private void show(List<Path> files, Batch batch) {
    if (batch.isEmpty()) {
      layers.tell(
          messages.get("batch.nothing", files.getFirst().getFileName()),
          messages.get("load.drop.choose"),
          this::choose);
      return;
    }
    Session session = shell.sessionProperty().get();
    BatchViewModel viewModel =
        new BatchViewModel(
            batch,
            shell.texts(),
            session.images().references(),
            request -> shell.pull(session, request));
    BatchDialog dialog =
        new BatchDialog(
            viewModel, messages, session.target().label(), layers::close, this::started);
    layers.open(dialog, dialog.first());
  }

  private void started(int count) {
    new StartNotice(shell, layers).tell(messages.get("batch.started", count));
  }
}
