package org.windlass.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;
import org.windlass.registry.FakeContent;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.TestTexts;
import org.windlass.testing.WindowTest;

/** The search page through its node ids. */
class SearchWindowTest extends WindowTest {
  private static final FakeContent IMAGE =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=1000");

  @Override
  protected void prepare(FakeEngine engine) {
    engine.results(
        new SearchResult("redis", "Redis is a data store.", 12_345, true),
        new SearchResult("127.0.0.1:5000/demo/redis", "", 0, false));
  }

  @BeforeEach
  void openPage() {
    window().untilConnected();
    click("#nav-search");
    node("#search-start");
    untilFocused("search-term");
  }

  @Test
  void enterSearchesAndShowsEveryResult() {
    write("redis");
    push(KeyCode.ENTER);
    node("#search-results");
    assertThat(((ListView<?>) node("#search-results")).getItems()).hasSize(2);
    until("buttons", () -> all(".search-pull").size() == 2);
    assertThat(all("#search-results .accent-badge")).as("official badges").hasSize(1);
  }

  @Test
  void aResultCanBePreviewed() {
    write("redis");
    push(KeyCode.ENTER);
    click(".search-preview");
    untilText("#preview-title", "docker.io/library/redis:latest");
  }

  @Test
  void theButtonSearchesWithTheFilters() {
    write("redis");
    click("#search-official");
    click("#search-submit");
    node("#search-results");
    assertThat(window().engine().searches().getLast())
        .isEqualTo(new SearchQuery("redis", 25, true, 0));
  }

  @Test
  void typingAloneSearchesAfterAPause() {
    write("redis");
    node("#search-results");
    assertThat(window().engine().searches().getLast().term()).isEqualTo("redis");
  }

  @Test
  void aResultIsPulledWithOneClick() {
    search();
    clickOn(all(".search-pull").getLast());
    assertThat(window().side("127.0.0.1:5000/demo/redis:latest").cancelled()).isFalse();
    assertThat(shown("#search-results")).as("the page stays").isTrue();
  }

  @Test
  void aResultIsPulledWithATagOfOnesChoice() {
    search();
    window().registries().repository("redis").tag("7-alpine", IMAGE).tag("7", IMAGE);
    click(".search-tags");
    untilFocused("tags-filter");
    write("7-alpine");
    untilText("#tags-summary", "1 of 2 tags");
    push(KeyCode.ENTER);
    assertThat(window().side("redis:7-alpine").cancelled()).isFalse();
  }

  @Test
  void theKeyboardAloneReachesAResult() {
    search();
    for (int i = 0; i < 6 && !focused().equals("search-results"); i++) {
      push(KeyCode.TAB);
    }
    untilFocused("search-results");
    push(KeyCode.DOWN);
    push(KeyCode.ENTER);
    until("a pull", () -> window().engine().pulls().size() == 1);
  }

  @Test
  void nothingFoundIsSaidWithTheTerm() {
    window().engine().results();
    write("qqq");
    push(KeyCode.ENTER);
    untilText("#search-empty .title-4", "Nothing found for “qqq”");
  }

  @Test
  void aFailedSearchShowsTheEnginesWordsAndRetrySearchesAgain() {
    window().engine().fail(new EngineRefusedException(500, "dial tcp: no such host"));
    write("redis");
    push(KeyCode.ENTER);
    untilText("#error-message", "The engine says: dial tcp: no such host");
    window().engine().fail(null);
    click("#error-retry");
    node("#search-results");
    assertThat(shown("#error-message")).isFalse();
  }

  private void search() {
    write("redis");
    push(KeyCode.ENTER);
    until("results", () -> all(".search-pull").size() == 2);
  }
}
