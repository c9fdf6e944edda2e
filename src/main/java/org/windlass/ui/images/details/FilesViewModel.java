package org.windlass.ui.images.details;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.layers.FileEntry;
import org.windlass.layers.FilePlace;
import org.windlass.layers.FileTree;
import org.windlass.layers.ImageFiles;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.Job;
import org.windlass.ui.text.ErrorText;

/** The files of an image. All members belong to the UI thread. */
public final class FilesViewModel {
  /** A larger image is read only when the user says so, in bytes. */
  static final long LARGE = 1_000_000_000;

  private final DetailsTools tools;
  private final FilesTexts texts;
  private final ReadOnlyObjectWrapper<FilesState> state =
      new ReadOnlyObjectWrapper<>(FilesState.ASK);
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Integer>> views =
      new ReadOnlyObjectWrapper<>(List.of(FileTree.FINAL));
  private final ObjectProperty<Integer> view = new SimpleObjectProperty<>(FileTree.FINAL);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final FilesArrangement arrangement;
  private final FileCopies copies;
  private final AtomicLong read = new AtomicLong();
  private final FrameSignal advanced;
  private @Nullable ImageFacts shown;
  private @Nullable ImageFiles files;
  private @Nullable Job reading;

  FilesViewModel(DetailsTools tools) {
    this.tools = tools;
    this.texts = new FilesTexts(tools.texts());
    this.arrangement =
        new FilesArrangement(tools.background(), () -> state.set(FilesState.READY), this::failed);
    this.copies = new FileCopies(tools, notice::set);
    this.advanced = tools.background().stepSignal(this::sayProgress);
    view.subscribe((was, is) -> arrange());
    filter.subscribe((was, is) -> arrangeSoon());
  }

  /** Shows an image; its files are read while the tab is in front. */
  void show(@Nullable ImageFacts facts, boolean inFront) {
    boolean same = facts != null && facts.isSameImage(shown);
    shown = facts;
    if (!same) {
      close();
      files = null;
      arrangement.clear();
      notice.set("");
      view.set(FileTree.FINAL);
      state.set(FilesState.ASK);
    }
    if (facts != null && inFront && files == null && reading == null) {
      ImageFiles kept = tools.files().get(facts.details().summary().id());
      if (kept != null) {
        take(kept);
      } else if (state.get() == FilesState.ASK && size() <= LARGE) {
        start();
      }
    }
  }

  /** Reads the files. */
  public void start() {
    ImageFacts facts = shown;
    if (facts == null || reading != null) {
      return;
    }
    String id = facts.details().summary().id();
    read.set(0);
    state.set(FilesState.READING);
    sayProgress();
    reading =
        tools
            .background()
            .work(
                cancellation -> {
                  ImageFiles found =
                      new ImageReading(tools.engine(), id).index(this::advance, cancellation);
                  tools.files().put(id, found);
                  return found;
                })
            .onSuccess(this::take)
            .onFailure(this::failed)
            .start();
  }

  /** Reads no further. */
  public void cancel() {
    if (reading != null) {
      reading.cancel();
      reading = null;
      state.set(FilesState.ASK);
    }
  }

  /** Ends what runs. */
  void close() {
    if (reading != null) {
      reading.cancel();
      reading = null;
    }
    arrangement.cancel();
    copies.cancel();
  }

  /** How far the files are read. */
  public ReadOnlyObjectProperty<FilesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How much is read. */
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why the files could not be read; null when they could. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** What is shown; null before anything is. */
  public ReadOnlyObjectProperty<@Nullable FileTree> treeProperty() {
    return arrangement.treeProperty();
  }

  /** What can be looked at: the final tree, and each layer. */
  public ReadOnlyObjectProperty<List<Integer>> viewsProperty() {
    return views.getReadOnlyProperty();
  }

  /** What is looked at: the number of a layer from 0, or {@link FileTree#FINAL}. */
  public ObjectProperty<Integer> viewProperty() {
    return view;
  }

  /** Letters of the names that are shown; empty for all. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** What lies in the image for nothing. */
  public ReadOnlyObjectProperty<FilesWaste> wasteProperty() {
    return arrangement.wasteProperty();
  }

  /** What there is to say besides: what is left out, or how a copy went; empty for nothing. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Bytes of the image as its engine counts them. */
  public long size() {
    return shown == null ? 0 : shown.details().summary().size();
  }

  /** Words for what can be looked at. */
  public String viewText(int layer) {
    return shown == null || layer == FileTree.FINAL
        ? texts.finalTree()
        : texts.layer(layer, LayerLine.of(shown));
  }

  /** Whether an entry has bytes that can be copied. */
  public boolean canCopy(FileEntry entry) {
    return place(entry).isPresent();
  }

  /** Whether the desktop can show an entry: programs are never run. */
  public boolean canOpen(FileEntry entry) {
    return canCopy(entry) && PrivateCopies.canBeShown(entry.name());
  }

  /** Copies an entry to a file. */
  public void save(FileEntry entry, Path target) {
    copy(entry, (image, place) -> copies.save(image, place, entry.name(), target));
  }

  /** Lets the desktop show a private copy of an entry. */
  public void open(FileEntry entry) {
    copy(entry, (image, place) -> copies.open(image, place, entry.name()));
  }

  private void copy(FileEntry entry, BiConsumer<ImageReading, FilePlace> how) {
    ImageFacts facts = shown;
    if (facts != null) {
      ImageReading image = new ImageReading(tools.engine(), facts.details().summary().id());
      place(entry).ifPresent(place -> how.accept(image, place));
    }
  }

  private Optional<FilePlace> place(FileEntry entry) {
    ImageFiles known = files;
    if (known == null) {
      return Optional.empty();
    }
    int layer = view.get() == FileTree.FINAL ? known.layers() - 1 : view.get();
    return known.place(entry.node(), layer);
  }

  private void advance(long bytes) {
    read.set(bytes);
    advanced.raise();
  }

  private void sayProgress() {
    progress.set(texts.progress(read.get(), size()));
  }

  private void take(ImageFiles found) {
    reading = null;
    files = found;
    views.set(IntStream.range(FileTree.FINAL, found.layers()).boxed().toList());
    notice.set(texts.leftOut(found.counts()));
    arrange();
  }

  private void failed(EngineException failure) {
    reading = null;
    error.set(tools.texts().errors().of(failure));
    state.set(FilesState.ERROR);
  }

  private void arrangeSoon() {
    arrangement.soon(this::arrange);
  }

  private void arrange() {
    ImageFiles known = files;
    if (known != null) {
      arrangement.arrange(known, view.get(), filter.get());
    }
  }
}
