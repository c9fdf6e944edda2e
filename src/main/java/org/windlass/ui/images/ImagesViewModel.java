package org.windlass.ui.images;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineAbility;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineException;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.Job;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.images.ArrangedImages.Wanted;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.ErrorTexts;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Sizes;
import org.windlass.ui.text.Texts;

/** The images of one engine. All members belong to the UI thread except {@link #onEvent}. */
public final class ImagesViewModel {
  /** An engine that reports many changes at once is asked at most so often. */
  static final Duration MIN_INTERVAL = Duration.ofMillis(500);

  /** How often "3 minutes ago" is read again. */
  static final Duration AGING = Duration.ofSeconds(30);

  /** So many rows are arranged in less than a frame. */
  static final int AT_ONCE = 5_000;

  private static final Set<String> IMAGE_ACTIONS =
      Set.of("pull", "tag", "untag", "delete", "import", "load", "create", "remove", "build");
  private static final Set<String> CONTAINER_ACTIONS = Set.of("create", "destroy", "remove");

  private final Engine engine;
  private final Background background;
  private final Messages messages;
  private final Sizes sizes;
  private final ErrorTexts errors;

  private final ObservableList<ImageRow> all = FXCollections.observableArrayList();
  private final ObservableList<ImageRow> everyRow = FXCollections.unmodifiableObservableList(all);
  private final ObservableList<ImageRow> shown = FXCollections.observableArrayList();
  private final ObservableList<ImageRow> rows = FXCollections.unmodifiableObservableList(shown);
  private final ObservableList<ImageRow> selection = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<UseFilter> use = new SimpleObjectProperty<>(UseFilter.ALL);
  private final ObjectProperty<@Nullable Comparator<ImageRow>> order = new SimpleObjectProperty<>();
  private final BooleanProperty onlyUpdates = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<ImagesContent> content =
      new ReadOnlyObjectWrapper<>(ImagesContent.LOADING);
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();

  private final FrameSignal changed;
  private final UiThread.Timer aging;
  private Consumer<Runnable> aroundUpdates = Runnable::run;
  private Consumer<Runnable> aroundArranging = Runnable::run;
  private Runnable onAging = () -> {};
  private Set<ImageRow> updated = Set.of();
  private Wanted wantedNow = new Wanted(null, row -> true);
  private ArrangedImages arranged = ArrangedImages.none(wantedNow);
  private @Nullable Job job;
  private @Nullable Job arranging;
  private UiThread.@Nullable Timer pause;
  private boolean wanted;
  private boolean loaded;

  /** Lists nothing before the first {@link #refresh}. */
  public ImagesViewModel(Engine engine, Background background, Texts texts) {
    this.engine = engine;
    this.background = background;
    this.messages = texts.messages();
    this.sizes = texts.sizes();
    this.errors = texts.errors();
    this.changed = background.frameSignal(this::refresh);
    filter.subscribe((was, is) -> arrange());
    use.subscribe((was, is) -> arrange());
    order.subscribe((was, is) -> arrange());
    onlyUpdates.subscribe((was, is) -> arrange());
    selection.addListener((ListChangeListener<ImageRow>) change -> summarize());
    aging = background.ui().every(AGING, () -> onAging.run());
  }

  /** Ends a listing under way, and lists no more. */
  public void close() {
    aging.stop();
    if (pause != null) {
      pause.stop();
    }
    if (job != null) {
      job.cancel();
    }
    stopArranging();
  }

  /** The rows that pass the filter, in the order that is asked for; many of them a moment later. */
  public ObservableList<ImageRow> rows() {
    return rows;
  }

  /** Which images can be asked for by their use. */
  public List<UseFilter> uses() {
    return hasContainers()
        ? List.of(UseFilter.values())
        : List.of(UseFilter.ALL, UseFilter.DANGLING);
  }

  /** Whether the engine has containers at all. */
  boolean hasContainers() {
    return engine.can(EngineAbility.CONTAINERS);
  }

  /** All rows, whatever the filter hides. */
  public ObservableList<ImageRow> everyRow() {
    return everyRow;
  }

  /** What a command line would call the images that have a name, whatever the filter hides. */
  public List<String> references() {
    return all.stream().filter(row -> !row.dangling()).map(ImageRow::reference).toList();
  }

  /** The selected rows; the view keeps it up to date. */
  public ObservableList<ImageRow> selection() {
    return selection;
  }

  /** Words that must occur in name, tag, id or digest, or a pattern with {@code *}. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** Which images to show by their use. */
  public ObjectProperty<UseFilter> useProperty() {
    return use;
  }

  /** Whether to show only images for which there is an update. */
  public BooleanProperty onlyUpdatesProperty() {
    return onlyUpdates;
  }

  /** The order of the rows; null for that of their names. It is asked on other threads, too. */
  ObjectProperty<@Nullable Comparator<ImageRow>> orderProperty() {
    return order;
  }

  /** Takes for which rows there is an update now. */
  void mark(List<ImageRow> newUpdated) {
    updated = Set.copyOf(newUpdated);
    if (onlyUpdates.get()) {
      arrange();
    }
    onAging.run();
  }

  /** Whether the engine is being asked. */
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** Such as {@code 8 images · 2.49 GB · 1 selected}. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Why the last listing failed; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Lets the view do something before and after the rows have been read again. */
  void aroundUpdates(Consumer<Runnable> around) {
    aroundUpdates = around;
  }

  /** Lets the view do something before and after the rows are filtered or sorted in another way. */
  void aroundArranging(Consumer<Runnable> around) {
    aroundArranging = around;
  }

  /** Lets the view show relative times anew, every {@link #AGING}. */
  void onAging(Runnable action) {
    onAging = action;
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<ImagesContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Shows everything again. */
  public void clearFilter() {
    filter.set("");
    use.set(UseFilter.ALL);
    onlyUpdates.set(false);
  }

  /** Reads the list again: now, or half a second after the last time it was read. */
  public void refresh() {
    wanted = true;
    if (job == null && pause == null) {
      load();
    }
  }

  /** Takes an engine's event; from any thread. */
  public void onEvent(EngineEvent event) {
    boolean changes =
        switch (event.type()) {
          case "image" -> IMAGE_ACTIONS.contains(event.action());
          case "container" -> CONTAINER_ACTIONS.contains(event.action());
          default -> false;
        };
    if (changes) {
      changed.raise();
    }
  }

  private void load() {
    wanted = false;
    loading.set(true);
    pause = background.ui().after(MIN_INTERVAL, this::pauseEnded);
    Wanted asked = wantedNow;
    ArrangedImages before = arranged;
    job =
        background
            .work(cancellation -> read(before, asked, cancellation))
            .onSuccess(this::show)
            .onFailure(this::fail)
            .start();
  }

  /** On a worker. */
  private ArrangedImages read(ArrangedImages before, Wanted asked, Cancellation cancellation)
      throws EngineException {
    List<ImageRow> read = ImageRows.load(engine, cancellation);
    return read.equals(before.rows()) ? before.as(asked) : ArrangedImages.none(asked).with(read);
  }

  private void pauseEnded() {
    pause = null;
    loadAgainIfWanted();
  }

  private void loadAgainIfWanted() {
    if (wanted && job == null && pause == null) {
      load();
    }
  }

  private void show(ArrangedImages read) {
    stopArranging();
    error.set(null);
    loaded = true;
    if (!read.sameRows(arranged)) {
      all.setAll(read.rows());
    }
    if (read.wanted().equals(wantedNow)) {
      present(read, aroundUpdates);
    } else {
      arranged = read;
      arrange();
    }
    ended();
  }

  private void fail(EngineException failure) {
    error.set(errors.of(failure));
    summarize();
    ended();
  }

  private void ended() {
    job = null;
    loading.set(false);
    loadAgainIfWanted();
  }

  /** Filters and sorts again: at once while the rows are few, else on a worker. */
  private void arrange() {
    Predicate<ImageRow> named = ImageFilter.of(filter.get());
    UseFilter wantedUse = use.get();
    Predicate<ImageRow> wantedUpdates = onlyUpdates.get() ? updated::contains : row -> true;
    Wanted wantedThen =
        new Wanted(
            order.get(),
            row -> wantedUse.accepts(row) && named.test(row) && wantedUpdates.test(row));
    wantedNow = wantedThen;
    stopArranging();
    ArrangedImages before = arranged;
    if (before.rows().size() <= AT_ONCE) {
      present(before.as(wantedThen), aroundArranging);
    } else {
      arranging =
          background
              .work(cancellation -> before.as(wantedThen))
              .onSuccess(done -> present(done, aroundArranging))
              .start();
    }
  }

  private void stopArranging() {
    if (arranging != null) {
      arranging.cancel();
    }
  }

  private void present(ArrangedImages now, Consumer<Runnable> around) {
    boolean sameRows = now.sameRows(arranged);
    arranged = now;
    if (!sameRows || !shown.equals(now.shown())) {
      around.accept(() -> shown.setAll(now.shown()));
    }
    summarize();
  }

  private void summarize() {
    String text = messages.get("images.summary", arranged.images(), sizes.of(arranged.bytes()));
    if (!selection.isEmpty()) {
      text += messages.get("images.summary.selected", selection.size());
    }
    ErrorText stale = error.get();
    if (loaded && stale != null) {
      text += messages.get("images.summary.stale", stale.sentence());
    }
    summary.set(text);
    content.set(contentNow());
  }

  private ImagesContent contentNow() {
    if (!shown.isEmpty()) {
      return ImagesContent.ROWS;
    } else if (!loaded) {
      return error.get() == null ? ImagesContent.LOADING : ImagesContent.ERROR;
    }
    return all.isEmpty() ? ImagesContent.EMPTY : ImagesContent.NO_MATCH;
  }
}
