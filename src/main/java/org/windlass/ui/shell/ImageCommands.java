package org.windlass.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windlass.command.Invocation;
import org.windlass.engine.PullRequest;
import org.windlass.reference.Reference;
import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.images.work.RemovalTarget;
import org.windlass.ui.usage.Prunes;

/** Opens the dialogs that commands ask for. */
final class ImageCommands {
  private final ShellViewModel shell;
  private final WindowLayers layers;
  private final Consumer<PullRequest> askPull;

  /**
   * Does what is asked for now and later.
   *
   * @param askPull asks whether to pull what a link names
   */
  ImageCommands(ShellViewModel shell, WindowLayers layers, Consumer<PullRequest> askPull) {
    this.shell = shell;
    this.layers = layers;
    this.askPull = askPull;
    shell.viewRequests().askedProperty().subscribe(this::asked);
  }

  private void asked(@Nullable Invocation invocation) {
    if (invocation != null) {
      // A dialog needs the window, which is about to be shown at the start.
      shell
          .background()
          .ui()
          .run(
              () -> {
                shell.viewRequests().taken();
                run(invocation);
              });
    }
  }

  private void run(Invocation invocation) {
    Session session = shell.sessionProperty().get();
    ImageWork work = new ImageWork(shell, session, layers);
    switch (invocation) {
      case Invocation.LinkedPull(PullRequest request) -> askPull.accept(request);
      case Invocation.Tag(String image, Reference name) -> work.tagNow(image, name);
      case Invocation.Remove(List<String> images, boolean force) ->
          work.remove(images.stream().map(RemovalTarget::typed).toList(), force);
      case Invocation.Save(List<String> images, String file) -> save(work, images, file);
      case Invocation.Load(String file) -> {
        if (file.isEmpty()) {
          work.load();
        } else {
          work.load(List.of(Path.of(file)));
        }
      }
      case Invocation.Import(String file, var name, String message) -> {
        if (name.isPresent()) {
          work.importNow(Path.of(file), name.get(), message);
        } else {
          work.importImage(Path.of(file), "");
        }
      }
      case Invocation.Prune(boolean all) ->
          Prunes.ask(session.engine(), shell.background(), shell.texts(), layers, all);
      default -> throw new IllegalArgumentException(invocation.toString());
    }
  }

  /** What is there is not overwritten without a question. */
  private static void save(ImageWork work, List<String> images, String file) {
    if (file.isEmpty() || Files.exists(Path.of(file))) {
      work.save(images, file);
    } else {
      work.save(images, Path.of(file));
    }
  }
}
