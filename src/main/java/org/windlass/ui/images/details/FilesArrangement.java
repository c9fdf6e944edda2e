package org.windlass.ui.images.details;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.layers.FileTree;
import org.windlass.layers.ImageFiles;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.Job;
import org.windlass.ui.background.UiThread;

/** The tree of files as it is looked at, made off the UI thread. All members belong to it. */
final class FilesArrangement {
  /** From the last letter of a filter to the search for it. */
  static final Duration PAUSE = Duration.ofMillis(200);

  private final Background background;
  private final Runnable ready;
  private final Consumer<EngineException> failed;
  private final ReadOnlyObjectWrapper<@Nullable FileTree> tree = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<FilesWaste> waste =
      new ReadOnlyObjectWrapper<>(FilesWaste.UNKNOWN);
  private @Nullable Job job;
  private UiThread.@Nullable Timer pause;

  FilesArrangement(Background background, Runnable ready, Consumer<EngineException> failed) {
    this.background = background;
    this.ready = ready;
    this.failed = failed;
  }

  /** Null before anything is shown. */
  ReadOnlyObjectProperty<@Nullable FileTree> treeProperty() {
    return tree.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<FilesWaste> wasteProperty() {
    return waste.getReadOnlyProperty();
  }

  /** Shows nothing any more. */
  void clear() {
    tree.set(null);
    waste.set(FilesWaste.UNKNOWN);
  }

  /** Does something when nobody types any more. */
  void soon(Runnable action) {
    if (pause != null) {
      pause.stop();
    }
    pause = background.ui().after(PAUSE, action);
  }

  /**
   * Makes another tree.
   *
   * @param view a layer, from 0, or {@link FileTree#FINAL}
   * @param words letters of the names that are shown
   */
  void arrange(ImageFiles files, int view, String words) {
    cancel();
    FilesWaste known = waste.get();
    job =
        background
            .work(
                cancellation ->
                    new Arranged(
                        view == FileTree.FINAL ? files.finalTree(words) : files.layer(view, words),
                        known.equals(FilesWaste.UNKNOWN) ? FilesWaste.of(files) : known))
            .onSuccess(
                arranged -> {
                  job = null;
                  waste.set(arranged.waste());
                  tree.set(arranged.tree());
                  ready.run();
                })
            .onFailure(failed)
            .start();
  }

  /** Ends what runs or waits. */
  void cancel() {
    if (pause != null) {
      pause.stop();
      pause = null;
    }
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  private record Arranged(FileTree tree, FilesWaste waste) {}
}
