package org.windlass.ui.images.details;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.ErrorText;

/** The files of an image. All members belong to the UI thread. */
public final class FilesViewModel {
  /** A larger image is read only when the user says so, in bytes. */
  static final long LARGE = 1_000_000_000;

  /** From the last letter of a filter to the search for it. */
  static final Duration PAUSE = Duration.ofMillis(200);

  private final DetailsTools tools;
  private final FilesTexts texts;
  private final ReadOnlyObjectWrapper<FilesState> state =
      new ReadOnlyObjectWrapper<>(FilesState.ASK);
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable FileTree> tree = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Integer>> views =
      new ReadOnlyObjectWrapper<>(List.of(FileTree.FINAL));
  private final ObjectProperty<Integer> view = new SimpleObjectProperty<>(FileTree.FINAL);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<FilesWaste> waste =
      new ReadOnlyObjectWrapper<>(FilesWaste.UNKNOWN);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final AtomicLong read = new AtomicLong();
  private final FrameSignal advanced;
  private @Nullable ImageFacts shown;
  private @Nullable ImageFiles files;
  private @Nullable Job reading;
  private @Nullable Job arranging;
  private @Nullable Job copying;
  private UiThread.@Nullable Timer pause;

  FilesViewModel(DetailsTools tools) {
    this.tools = tools;
    this.texts = new FilesTexts(tools.texts());
    this.advanced = tools.background().frameSignal(this::sayProgress);
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
      tree.set(null);
      notice.set("");
      waste.set(FilesWaste.UNKNOWN);
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
    if (pause != null) {
      pause.stop();
      pause = null;
    }
    for (Job job : Stream.of(reading, arranging, copying).filter(each -> each != null).toList()) {
      job.cancel();
    }
    reading = null;
    arranging = null;
    copying = null;
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
    return tree.getReadOnlyProperty();
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
    return waste.getReadOnlyProperty();
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
    copy(entry, texts.saved(target), image -> image.to(target));
  }

  /** Lets the desktop show a private copy of an entry. */
  public void open(FileEntry entry) {
    copy(
        entry,
        texts.opened(entry.name()),
        image -> {
          Path file;
          try {
            file = PrivateCopies.place(entry.name());
          } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
          }
          Optional<String> problem = image.to(file);
          if (problem.isPresent()) {
            return problem;
          }
          try {
            DesktopOpener.open(file);
            return Optional.empty();
          } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
          }
        });
  }

  /** Copies an entry somewhere; says what is wrong there. */
  private interface Copier {
    Optional<String> to(Path target) throws EngineException;
  }

  /** Does something with a copier; says what is wrong. */
  private interface CopyWork {
    Optional<String> run(Copier copier) throws EngineException;
  }

  private void copy(FileEntry entry, String done, CopyWork work) {
    FilePlace place = place(entry).orElse(null);
    ImageFacts facts = shown;
    if (place == null || facts == null || copying != null) {
      return;
    }
    ImageReading image = new ImageReading(tools.engine(), facts.details().summary().id());
    notice.set(texts.copying(entry.name()));
    copying =
        tools
            .background()
            .work(cancellation -> work.run(target -> image.copy(place, target, cancellation)))
            .onSuccess(
                problem -> {
                  copying = null;
                  notice.set(problem.map(why -> texts.notCopied(entry.name(), why)).orElse(done));
                })
            .onFailure(
                failure -> {
                  copying = null;
                  String why = tools.texts().errors().of(failure).sentence();
                  notice.set(texts.notCopied(entry.name(), why));
                })
            .start();
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
    if (pause != null) {
      pause.stop();
    }
    pause = tools.background().ui().after(PAUSE, this::arrange);
  }

  private void arrange() {
    ImageFiles known = files;
    if (known == null) {
      return;
    }
    if (arranging != null) {
      arranging.cancel();
    }
    int layer = view.get();
    String words = filter.get();
    boolean first = waste.get().equals(FilesWaste.UNKNOWN);
    arranging =
        tools
            .background()
            .work(
                cancellation ->
                    new Arranged(
                        layer == FileTree.FINAL
                            ? known.finalTree(words)
                            : known.layer(layer, words),
                        first ? FilesWaste.of(known) : waste.get()))
            .onSuccess(
                arranged -> {
                  arranging = null;
                  waste.set(arranged.waste());
                  tree.set(arranged.tree());
                  state.set(FilesState.READY);
                })
            .onFailure(this::failed)
            .start();
  }

  private record Arranged(FileTree tree, FilesWaste waste) {}
}
