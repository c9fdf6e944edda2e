package org.windlass.ui.tags;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.images.ImageRow;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.registries.RegistryTools;

/**
 * The tags of one repository after another. Windlass asks the registry itself, whichever engine
 * pulls. All members belong to the UI thread.
 */
public final class TagsViewModel {
  /** How long scrolling must rest before the registry is asked about what is in sight. */
  static final Duration REST = Duration.ofMillis(150);

  private final RegistryTools tools;
  private final ImagesViewModel images;
  private final Supplier<Platform> platform;
  private final TagTexts texts;

  private final StringProperty repository = new SimpleStringProperty("");
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final TagRows rows = new TagRows();
  private final ObservableList<TagRow> selection = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<TagsContent> content =
      new ReadOnlyObjectWrapper<>(TagsContent.START);
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable TagsFailure> failure =
      new ReadOnlyObjectWrapper<>();

  private final ReadOnlyObjectWrapper<List<String>> toPull = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> digestReferences =
      new ReadOnlyObjectWrapper<>(List.of());

  private final FrameSignal changed;
  private final FrameSignal imagesChanged;
  private Supplier<List<TagRow>> inSight = List::of;
  private @Nullable RepositoryTags open;
  private UiThread.@Nullable Timer rest;

  /**
   * Asks nobody before a repository is opened.
   *
   * @param images of the engine that pulls
   * @param platform what that engine runs
   */
  public TagsViewModel(RegistryTools tools, ImagesViewModel images, Supplier<Platform> platform) {
    this.tools = tools;
    this.images = images;
    this.platform = platform;
    this.texts = new TagTexts(tools.texts());
    this.changed = tools.background().frameSignal(this::show);
    this.imagesChanged = tools.background().frameSignal(this::compare);
    filter.subscribe((was, is) -> applyFilter());
    repository.subscribe((was, is) -> problem.set(""));
    selection.addListener((ListChangeListener<TagRow>) change -> selected());
    images.everyRow().addListener((ListChangeListener<ImageRow>) change -> imagesChanged.raise());
  }

  /** What is typed as a repository; {@link #submit} opens it. */
  public StringProperty repositoryProperty() {
    return repository;
  }

  /** Why what is typed cannot be opened; empty when it can, or was not tried. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Words that a tag must hold; a whole tag can be pulled without being listed. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The tags that pass the filter, the newest version first; a view sorts its own copy. */
  public ObservableList<TagRow> rows() {
    return rows.shown();
  }

  /** The selected rows; the view keeps it up to date. */
  public ObservableList<TagRow> selection() {
    return selection;
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<TagsContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** How many tags there are and how they compare, and how many pulls the registry allows. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Why not all is shown of each tag; empty when all is. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Why the registry does not tell; null while it does. */
  public ReadOnlyObjectProperty<@Nullable TagsFailure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /**
   * The references to pull: of the selected tags; of the tag that is typed as the filter when none
   * is selected, as long as the registry may have it.
   */
  public ReadOnlyObjectProperty<List<String>> toPullProperty() {
    return toPull.getReadOnlyProperty();
  }

  /** The selected tags, each as {@code repository@digest}, as far as their digests are known. */
  public ReadOnlyObjectProperty<List<String>> digestReferencesProperty() {
    return digestReferences.getReadOnlyProperty();
  }

  /** Opens what is typed, without its tag; a tag that is typed as well becomes the filter. */
  public void submit() {
    try {
      Reference typed = Reference.parse(repository.get());
      RepositoryTags now = open;
      if (now == null || !now.name().canonicalName().equals(typed.canonicalName())) {
        open(typed);
      } else {
        now.load();
      }
      repository.set(typed.familiarName());
      filter.set(typed.tag() == null ? filter.get() : typed.tag());
    } catch (InvalidReferenceException e) {
      problem.set(tools.texts().errors().of(e));
    }
  }

  /** Opens a repository, by a name as people write it. */
  public void open(String name) {
    repository.set(name);
    submit();
  }

  /** Lists again, and asks again what was not answered. */
  public void reload() {
    if (open != null) {
      open.load();
      moved();
    }
  }

  /** Ends what is asked of the registry, as when nobody looks any more. */
  public void stop() {
    if (rest != null) {
      rest.stop();
      rest = null;
    }
    if (open != null) {
      open.stop();
    }
  }

  /** Says how to find out which rows are in sight, from the top. */
  void inSight(Supplier<List<TagRow>> rowsInSight) {
    inSight = rowsInSight;
  }

  /** Other rows may be in sight or selected now. */
  void moved() {
    if (rest != null) {
      rest.stop();
    }
    rest = tools.background().ui().after(REST, this::look);
  }

  /** Lets the view do something before and after each change of the rows. */
  void aroundUpdates(Consumer<Runnable> around) {
    rows.aroundUpdates(around);
  }

  private void open(Reference name) {
    stop();
    rows.clear();
    selection.clear();
    filter.set("");
    RepositoryTags next =
        new RepositoryTags(
            tools,
            new Reference(name.registry(), name.repository(), null, null),
            platform.get(),
            rows,
            images.everyRow(),
            changed::raise);
    open = next;
    next.load();
    show();
  }

  private void selected() {
    choose();
    moved();
  }

  private void look() {
    rest = null;
    if (open != null) {
      open.look(inSight.get(), List.copyOf(selection));
    }
  }

  private void compare() {
    if (open != null) {
      open.compare(images.everyRow());
      moved();
    }
  }

  private void applyFilter() {
    rows.filter(filter.get());
    show();
  }

  /** Says anew what the actions are for. */
  private void choose() {
    RepositoryTags now = open;
    if (now != null) {
      TagChoice choice = new TagChoice(now, rows, selection, filter.get().strip());
      toPull.set(choice.toPull());
      digestReferences.set(choice.digests());
    }
  }

  private void show() {
    RepositoryTags now = open;
    if (now == null) {
      return;
    }
    EngineException why = now.failure();
    failure.set(why == null ? null : texts.failure(why));
    content.set(contentNow(now));
    hint.set(texts.hint(now.isCounted() && content.get() == TagsContent.ROWS));
    summary.set(
        content.get() == TagsContent.ERROR
            ? ""
            : texts.summary(TagCounts.of(rows), now.isLoading(), now.limit()));
    choose();
  }

  private TagsContent contentNow(RepositoryTags now) {
    if (!rows.shown().isEmpty()) {
      return TagsContent.ROWS;
    } else if (!rows.all().isEmpty()) {
      return TagsContent.NO_MATCH;
    } else if (now.isLoading()) {
      return TagsContent.LOADING;
    }
    return now.failure() != null || !now.isListed() ? TagsContent.ERROR : TagsContent.EMPTY;
  }
}
