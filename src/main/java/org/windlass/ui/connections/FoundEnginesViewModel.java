package org.windlass.ui.connections;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.context.KnownSocket;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.Job;

/** The engines that answer on this computer. All members belong to the UI thread. */
public final class FoundEnginesViewModel {
  private final Discovery discovery;
  private final Background background;
  private final ObservableList<KnownSocket> found = FXCollections.observableArrayList();
  private @Nullable Job job;

  /** Looks for nothing yet. */
  public FoundEnginesViewModel(Discovery discovery, Background background) {
    this.discovery = discovery;
    this.background = background;
  }

  /** What the last search found. */
  public ObservableList<KnownSocket> found() {
    return found;
  }

  /** Looks again, unless it is looking already. */
  public void search() {
    if (job == null) {
      job =
          background
              .work(discovery::find)
              .onSuccess(
                  sockets -> {
                    job = null;
                    // Buttons that are still right stay under the mouse and keep the focus.
                    if (!found.equals(sockets)) {
                      found.setAll(sockets);
                    }
                  })
              .onFailure(failure -> job = null)
              .start();
    }
  }
}
