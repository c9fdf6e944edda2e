package org.windlass.ui.search;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.Job;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.ErrorTexts;
import org.windlass.ui.text.Texts;

/** A search through one engine. All members belong to the UI thread. */
public final class SearchViewModel {
  /** How long typing must rest before a search starts by itself. */
  static final Duration PAUSE = Duration.ofMillis(400);

  /** What the docker command line asks for when it is not told. */
  static final int DEFAULT_LIMIT = 25;

  /** What the limit selector offers. */
  public static final List<Integer> LIMITS = List.of(10, DEFAULT_LIMIT, 50, SearchQuery.MAX_LIMIT);

  private final Engine engine;
  private final Background background;
  private final ErrorTexts errors;

  private final StringProperty term = new SimpleStringProperty("");
  private final IntegerProperty limit = new SimpleIntegerProperty(DEFAULT_LIMIT);
  private final BooleanProperty officialOnly = new SimpleBooleanProperty();
  private final IntegerProperty minStars = new SimpleIntegerProperty();
  private final ObservableList<SearchResult> results = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper searched = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();

  private final ReadOnlyObjectWrapper<SearchContent> content =
      new ReadOnlyObjectWrapper<>(SearchContent.START);

  private @Nullable Job job;
  private UiThread.@Nullable Timer pause;
  private boolean quiet;

  /** Searches nothing before a term is set. */
  public SearchViewModel(Engine engine, Background background, Texts texts) {
    this.engine = engine;
    this.background = background;
    this.errors = texts.errors();
    term.subscribe((was, is) -> searchAfterPause());
    limit.subscribe((was, is) -> searchAfterPause());
    officialOnly.subscribe((was, is) -> searchAfterPause());
    minStars.subscribe((was, is) -> searchAfterPause());
  }

  /** What to search for; a change searches by itself after a pause. */
  public StringProperty termProperty() {
    return term;
  }

  /** At most so many results, 1 to 100. */
  public IntegerProperty limitProperty() {
    return limit;
  }

  /** Only official images. */
  public BooleanProperty officialOnlyProperty() {
    return officialOnly;
  }

  /** Only repositories with so many stars; 0 for all. */
  public IntegerProperty minStarsProperty() {
    return minStars;
  }

  /** What the last search found, in the registry's order. */
  public ObservableList<SearchResult> results() {
    return results;
  }

  /** Whether a search is under way. */
  public ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /** The term that the results are for; empty before the first search. */
  public ReadOnlyStringProperty searchedProperty() {
    return searched.getReadOnlyProperty();
  }

  /** Why the last search failed; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<SearchContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Fills every field from {@code query} and searches at once. */
  public void search(SearchQuery query) {
    quiet = true;
    term.set(query.term());
    limit.set(query.limit());
    officialOnly.set(query.officialOnly());
    minStars.set(query.minStars());
    quiet = false;
    searchNow();
  }

  /** What the fields hold. */
  public SearchQuery query() {
    return new SearchQuery(
        term.get().strip(), limit.get(), officialOnly.get(), Math.max(0, minStars.get()));
  }

  /** Searches at once for what the fields hold, cancelling a search under way. */
  public void searchNow() {
    stop();
    SearchQuery query = query();
    if (query.term().isEmpty()) {
      results.clear();
      searched.set("");
      error.set(null);
      content.set(contentNow());
      return;
    }
    searching.set(true);
    job =
        background
            .work(cancellation -> engine.search(query, cancellation))
            .onSuccess(found -> show(query, found))
            .onFailure(this::fail)
            .start();
    content.set(contentNow());
  }

  /** Ends a search under way; what was found before stays. */
  public void stop() {
    if (pause != null) {
      pause.stop();
      pause = null;
    }
    if (job != null) {
      job.cancel();
      job = null;
    }
    searching.set(false);
    content.set(contentNow());
  }

  private void searchAfterPause() {
    if (quiet) {
      return;
    }
    stop();
    pause = background.ui().after(PAUSE, this::searchNow);
  }

  private void show(SearchQuery query, List<SearchResult> found) {
    results.setAll(found);
    searched.set(query.term());
    error.set(null);
    ended();
  }

  private void fail(EngineException failure) {
    results.clear();
    error.set(errors.of(failure));
    ended();
  }

  private void ended() {
    job = null;
    searching.set(false);
    content.set(contentNow());
  }

  private SearchContent contentNow() {
    if (!results.isEmpty()) {
      return SearchContent.RESULTS;
    } else if (searching.get()) {
      return SearchContent.SEARCHING;
    } else if (error.get() != null) {
      return SearchContent.ERROR;
    }
    return searched.get().isEmpty() ? SearchContent.START : SearchContent.NOTHING;
  }
}
