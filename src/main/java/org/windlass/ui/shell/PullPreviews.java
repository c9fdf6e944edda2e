package org.windlass.ui.shell;

import org.windlass.engine.Engine;
import org.windlass.engine.PullRequest;
import org.windlass.ui.control.DialogLayer;
import org.windlass.ui.preview.Previews;
import org.windlass.ui.preview.PullPreview;
import org.windlass.ui.preview.PullPreviewViewModel;
import org.windlass.ui.pulls.PullRowViewModel;

/** Shows over the window what a pull will bring. */
final class PullPreviews {
  private final ShellViewModel shell;
  private final DialogLayer dialogs;
  private final Previews previews;

  PullPreviews(ShellViewModel shell, DialogLayer dialogs) {
    this.shell = shell;
    this.dialogs = dialogs;
    this.previews = new Previews(shell.registries());
  }

  /**
   * Shows it for the engine of the window.
   *
   * @param started runs when the pull was started from there
   */
  void open(PullRequest request, Runnable started) {
    open(shell.sessionProperty().get(), request, started);
  }

  /** Shows it for the engine of a session, though the window may have turned to another. */
  void open(Session session, PullRequest request, Runnable started) {
    open(session.engine(), session.target().label(), shell.withPlatform(request), started);
  }

  /** Shows it for a pull of the list, on its own engine. */
  void open(PullRowViewModel row, Runnable started) {
    open(row.pull().engine(), row.host(), row.pull().request(), started);
  }

  private void open(Engine engine, String name, PullRequest asked, Runnable started) {
    PullPreviewViewModel preview =
        previews.open(
            engine,
            name,
            asked,
            (request, sizes) -> {
              shell.pulls().pull(engine, request, sizes);
              started.run();
            });
    PullPreview dialog =
        new PullPreview(
            preview,
            shell.texts(),
            dialogs::close,
            registry -> shell.askLogin(registry, preview::retry));
    dialogs.open(dialog, dialog.first());
  }
}
