package org.windlass.ui.images.details;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.layers.FilesComparison;
import org.windlass.layers.ImageFiles;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.Job;
import org.windlass.ui.text.ErrorText;

/** Two images side by side. All members belong to the UI thread. */
public final class CompareViewModel {
  private final DetailsTools tools;
  private final DetailsTarget left;
  private final DetailsTarget right;
  private final ReadOnlyObjectWrapper<DetailsState> state =
      new ReadOnlyObjectWrapper<>(DetailsState.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Compared> compared =
      new ReadOnlyObjectWrapper<>(Compared.NOTHING);
  private final ReadOnlyObjectWrapper<FilesState> filesState =
      new ReadOnlyObjectWrapper<>(FilesState.ASK);
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> filesError =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable FilesComparison> files =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final AtomicLong read = new AtomicLong();
  private final FrameSignal advanced;
  private @Nullable Job job;
  private @Nullable Job filesJob;

  /** Compares at once all but the files. */
  CompareViewModel(DetailsTools tools, DetailsTarget left, DetailsTarget right) {
    this.tools = tools;
    this.left = left;
    this.right = right;
    this.advanced = tools.background().stepSignal(this::sayProgress);
    load();
  }

  /**
   * What two images have in common, and what not.
   *
   * @param bytes of both images together
   */
  public record Compared(List<ComparedLayer> layers, List<ComparedSetting> settings, long bytes) {
    static final Compared NOTHING = new Compared(List.of(), List.of(), 0);

    /** Copies the lists. */
    public Compared {
      layers = List.copyOf(layers);
      settings = List.copyOf(settings);
    }
  }

  /** The image on the left. */
  public DetailsTarget left() {
    return left;
  }

  /** The image on the right. */
  public DetailsTarget right() {
    return right;
  }

  /** Whether the images are read. */
  public ReadOnlyObjectProperty<DetailsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why they could not be; null when they could. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** What is different. */
  public ReadOnlyObjectProperty<Compared> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  /** How far the files are compared. */
  public ReadOnlyObjectProperty<FilesState> filesStateProperty() {
    return filesState.getReadOnlyProperty();
  }

  /** Why they could not be; null when they could. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> filesErrorProperty() {
    return filesError.getReadOnlyProperty();
  }

  /** Which files differ; null before they are compared. */
  public ReadOnlyObjectProperty<@Nullable FilesComparison> filesProperty() {
    return files.getReadOnlyProperty();
  }

  /** How many bytes of the images are read. */
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Reads the images again. */
  public void retry() {
    if (job == null) {
      load();
    }
  }

  /** Compares the files if that does not take long; else the user is asked. */
  public void filesShown() {
    if (filesState.get() == FilesState.ASK && compared.get().bytes() <= FilesViewModel.LARGE) {
      compareFiles();
    }
  }

  /** Compares the files. */
  public void compareFiles() {
    if (filesJob != null || state.get() != DetailsState.READY) {
      return;
    }
    read.set(0);
    filesState.set(FilesState.READING);
    sayProgress();
    filesJob =
        tools
            .background()
            .work(
                cancellation ->
                    FilesComparison.of(index(left, cancellation), index(right, cancellation)))
            .onSuccess(
                found -> {
                  filesJob = null;
                  files.set(found);
                  filesState.set(FilesState.READY);
                })
            .onFailure(
                failure -> {
                  filesJob = null;
                  filesError.set(tools.texts().errors().of(failure));
                  filesState.set(FilesState.ERROR);
                })
            .start();
  }

  /** Compares the files no further. */
  public void cancelFiles() {
    if (filesJob != null) {
      filesJob.cancel();
      filesJob = null;
      filesState.set(FilesState.ASK);
    }
  }

  /** Ends what runs. */
  public void close() {
    if (job != null) {
      job.cancel();
      job = null;
    }
    cancelFiles();
  }

  private void load() {
    state.set(DetailsState.LOADING);
    job =
        tools
            .background()
            .work(this::compare)
            .onSuccess(
                found -> {
                  job = null;
                  compared.set(found);
                  state.set(DetailsState.READY);
                })
            .onFailure(
                failure -> {
                  job = null;
                  error.set(tools.texts().errors().of(failure));
                  state.set(DetailsState.ERROR);
                })
            .start();
  }

  private Compared compare(Cancellation cancellation) throws EngineException {
    ImageFacts mine = ImageFacts.load(tools.engine(), left.image(), cancellation);
    ImageFacts theirs = ImageFacts.load(tools.engine(), right.image(), cancellation);
    return new Compared(
        ComparedLayer.of(mine, theirs),
        new SettingsComparison(tools.texts()).of(mine.details(), theirs.details()),
        mine.details().summary().size() + theirs.details().summary().size());
  }

  private ImageFiles index(DetailsTarget target, Cancellation cancellation) throws EngineException {
    ImageFiles kept = tools.files().get(target.image());
    if (kept == null) {
      long before = read.get();
      kept =
          new ImageReading(tools.engine(), target.image())
              .index(bytes -> advance(before + bytes), cancellation);
      tools.files().put(target.image(), kept);
    }
    return kept;
  }

  private void advance(long bytes) {
    read.set(bytes);
    advanced.raise();
  }

  private void sayProgress() {
    progress.set(new FilesTexts(tools.texts()).progress(read.get(), compared.get().bytes()));
  }
}
