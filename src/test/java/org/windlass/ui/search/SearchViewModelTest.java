package org.windlass.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.HeldWork;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;

class SearchViewModelTest {
  private static final SearchResult REDIS = new SearchResult("redis", "a store", 12_000, true);
  private static final SearchResult NGINX = new SearchResult("nginx", "a server", 20_000, true);

  private final FakeEngine engine = new FakeEngine("lab").results(REDIS);
  private final HeldWork workers = new HeldWork();
  private final ManualUi ui = new ManualUi();
  private final SearchViewModel search =
      new SearchViewModel(engine, new Background(workers, ui), TestTexts.english());

  @Test
  void typingSearchesOnlyAfterAPause() {
    type("red");
    ui.advance(SearchViewModel.PAUSE.minusMillis(1));
    type("redis");
    ui.advance(SearchViewModel.PAUSE.minusMillis(1));
    assertThat(workers.waiting()).isZero();

    ui.advance(Duration.ofMillis(1));
    answer();
    assertThat(engine.searches()).containsExactly(new SearchQuery("redis", 25, false, 0));
    assertThat(search.results()).containsExactly(REDIS);
    assertThat(search.searchedProperty().get()).isEqualTo("redis");
    assertThat(search.contentProperty().get()).isEqualTo(SearchContent.RESULTS);
  }

  @Test
  void searchNowDoesNotWaitAndDoesNotSearchAgainAfterThePause() {
    type("redis");
    search.searchNow();
    answer();
    ui.advance(Duration.ofSeconds(5));
    assertThat(engine.searches()).hasSize(1);
    assertThat(workers.waiting()).isZero();
  }

  @Test
  void aNewerSearchCancelsTheOlderOneAndItsAnswerIsNotShown() {
    type("redis");
    search.searchNow();
    workers.doNext();
    assertThat(engine.searchCancellations().getFirst().isCancelled()).isFalse();

    engine.results(NGINX);
    type("nginx");
    assertThat(engine.searchCancellations().getFirst().isCancelled()).isTrue();
    ui.frame();
    assertThat(search.results()).isEmpty();

    search.searchNow();
    answer();
    assertThat(search.results()).containsExactly(NGINX);
    assertThat(search.searchedProperty().get()).isEqualTo("nginx");
  }

  @Test
  void stopEndsTheSearchAndKeepsWhatWasFound() {
    find("redis");
    engine.results(NGINX);
    type("nginx");
    search.searchNow();
    assertThat(search.searchingProperty().get()).isTrue();

    search.stop();
    answer();
    assertThat(search.searchingProperty().get()).isFalse();
    assertThat(search.results()).containsExactly(REDIS);
    assertThat(ui.timers()).isZero();
  }

  @Test
  void limitAndFiltersGoIntoTheQueryAndSearchAgainByThemselves() {
    find("redis");
    search.limitProperty().set(50);
    search.officialOnlyProperty().set(true);
    search.minStarsProperty().set(100);
    ui.advance(SearchViewModel.PAUSE);
    answer();
    assertThat(engine.searches())
        .containsExactly(
            new SearchQuery("redis", 25, false, 0), new SearchQuery("redis", 50, true, 100));
  }

  @Test
  void aQueryFromElsewhereFillsTheFieldsAndSearchesOnce() {
    search.search(new SearchQuery("redis", 10, true, 3));
    answer();
    ui.advance(Duration.ofSeconds(5));
    assertThat(search.termProperty().get()).isEqualTo("redis");
    assertThat(search.limitProperty().get()).isEqualTo(10);
    assertThat(search.officialOnlyProperty().get()).isTrue();
    assertThat(search.minStarsProperty().get()).isEqualTo(3);
    assertThat(engine.searches()).containsExactly(new SearchQuery("redis", 10, true, 3));
    assertThat(workers.waiting()).isZero();
  }

  @Test
  void theContentFollowsTheSearch() {
    assertThat(search.contentProperty().get()).isEqualTo(SearchContent.START);
    engine.results();
    type("nothing");
    search.searchNow();
    assertThat(search.contentProperty().get()).isEqualTo(SearchContent.SEARCHING);
    answer();
    assertThat(search.contentProperty().get()).isEqualTo(SearchContent.NOTHING);

    type("  ");
    search.searchNow();
    assertThat(search.contentProperty().get()).isEqualTo(SearchContent.START);
    assertThat(engine.searches()).hasSize(1);
  }

  @Test
  void aFailureShowsTheEnginesWordsAndTheNextTryRemovesThem() {
    engine.fail(new EngineRefusedException(500, "dial tcp: lookup index.docker.io: no such host"));
    find("redis");
    assertThat(search.contentProperty().get()).isEqualTo(SearchContent.ERROR);
    assertThat(search.errorProperty().get())
        .satisfies(error -> assertThat(error.sentence()).contains("lookup index.docker.io"));
    assertThat(search.searchingProperty().get()).isFalse();

    engine.fail(null);
    search.searchNow();
    answer();
    assertThat(search.contentProperty().get()).isEqualTo(SearchContent.RESULTS);
    assertThat(search.errorProperty().get()).isNull();
  }

  @Test
  void aFailureTakesOlderResultsAwaySoThatItIsSeen() {
    find("redis");
    engine.fail(new EngineRefusedException(500, "no network"));
    find("nginx");
    assertThat(search.results()).isEmpty();
    assertThat(search.contentProperty().get()).isEqualTo(SearchContent.ERROR);
  }

  private void type(String term) {
    search.termProperty().set(term);
  }

  private void find(String term) {
    type(term);
    search.searchNow();
    answer();
  }

  private void answer() {
    workers.doNext();
    ui.frame();
  }
}
