package org.windlass.ui.history;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.history.QueueFiles;
import org.windlass.history.QueueFiles.Left;
import org.windlass.history.UnfinishedPull;
import org.windlass.ui.background.UiThread;

/**
 * The pulls that a program has left behind which ended in the middle. All members belong to the UI
 * thread.
 */
public final class Unfinished {
  private static final Logger LOG = LoggerFactory.getLogger(Unfinished.class);

  private final QueueFiles files;
  private final Executor worker;
  private final UiThread ui;
  private final boolean byThemselves;
  private final Consumer<UnfinishedPull> pull;
  private final ObservableList<UnfinishedPull> offered = FXCollections.observableArrayList();
  private List<Left> left = List.of();

  /**
   * Begins to look for them.
   *
   * @param worker does one piece of work after the other
   * @param byThemselves whether they go on without a question
   * @param pull pulls one again on its engine
   */
  public Unfinished(
      QueueFiles files,
      Executor worker,
      UiThread ui,
      boolean byThemselves,
      Consumer<UnfinishedPull> pull) {
    this.files = files;
    this.worker = worker;
    this.ui = ui;
    this.byThemselves = byThemselves;
    this.pull = pull;
    worker.execute(this::read);
  }

  /** What can be pulled again; empty once it is decided. */
  public ObservableList<UnfinishedPull> offered() {
    return offered;
  }

  private void read() {
    try {
      List<Left> found = files.left();
      ui.run(() -> show(found));
    } catch (IOException e) {
      LOG.warn("the pulls that were not finished cannot be read", e);
    }
  }

  private void show(List<Left> found) {
    left = found;
    offered.setAll(found.stream().flatMap(one -> one.pulls().stream()).distinct().toList());
    if (byThemselves) {
      pullAgain();
    }
  }

  /** Pulls all of them again. */
  public void pullAgain() {
    List.copyOf(offered).forEach(pull);
    // They are written down as pulls of this program before they are forgotten as the other's.
    forget();
  }

  /** Offers them no more. */
  public void forget() {
    List<Left> decided = left;
    left = List.of();
    offered.clear();
    worker.execute(() -> decided.forEach(this::forget));
  }

  private void forget(Left one) {
    try {
      files.forget(one);
    } catch (IOException e) {
      LOG.warn("{} stays behind", one.file(), e);
    }
  }
}
