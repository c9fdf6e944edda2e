package org.windlass.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.PullRequest;
import org.windlass.ui.control.DialogLayer;

/**
 * Asks about what links want to be pulled, one after the other: what is being read is never
 * replaced by something else. Belongs to the UI thread.
 */
final class LinkQuestions {
  private static final Logger LOG = LoggerFactory.getLogger(LinkQuestions.class);

  /** How many may wait; a page can open links without end. */
  private static final int MOST_WAITING = 9;

  private final ShellViewModel shell;
  private final DialogLayer layer;
  private final PullPreviews previews;
  private final Runnable started;
  private final Deque<PullRequest> waiting = new ArrayDeque<>();

  /**
   * @param layer is for these questions alone, and the previews that answer them
   * @param started runs when a pull was started
   */
  LinkQuestions(ShellViewModel shell, DialogLayer layer, Runnable started) {
    this.shell = shell;
    this.layer = layer;
    this.previews = new PullPreviews(shell, layer);
    this.started = started;
    layer
        .visibleProperty()
        .subscribe(
            open -> {
              if (!open) {
                // A preview is about to take the question's place.
                shell.background().ui().run(this::next);
              }
            });
  }

  /** Asks, once all before it is answered. Asks no engine and no registry. */
  void ask(PullRequest request) {
    if (waiting.size() >= MOST_WAITING) {
      LOG.info("too many links at once: {} is left out", request.reference());
    } else if (!waiting.contains(request)) {
      waiting.add(request);
      next();
    }
  }

  private void next() {
    PullRequest request = layer.isOpen() ? null : waiting.poll();
    if (request != null) {
      Session session = shell.sessionProperty().get();
      LinkDialog dialog =
          new LinkDialog(
              shell.withPlatform(request),
              session.target(),
              shell.registriesPage().name(request.reference().registry()),
              shell.texts().messages(),
              answer -> answered(answer, session, request));
      layer.open(dialog, dialog.first());
    }
  }

  private void answered(LinkDialog.Answer answer, Session session, PullRequest request) {
    layer.close();
    switch (answer) {
      case PULL -> {
        shell.pull(session, request);
        started.run();
      }
      case PREVIEW -> previews.open(session, request, started);
      case CANCEL -> {}
    }
  }
}
