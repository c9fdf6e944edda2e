package org.windlass.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.image;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.SearchResult;
import org.windlass.registry.FakeContent;
import org.windlass.registry.FakeRepository;
import org.windlass.registry.RegistryUnreachableException;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.TestTexts;
import org.windlass.testing.WindowTest;
import org.windlass.ui.shell.Page;

/** The tag browser through its node ids. */
class TagsWindowTest extends WindowTest {
  private static final String NAME = "reg.example/app";
  private static final FakeContent NEW =
      FakeContent.index(
          FakeContent.image("linux/amd64", TestTexts.NOW.minus(Duration.ofDays(2)), "a=31000000"),
          FakeContent.image("linux/arm64", TestTexts.NOW.minus(Duration.ofDays(2)), "b=30000000"));
  private static final FakeContent OLD =
      FakeContent.image("linux/amd64", TestTexts.NOW.minus(Duration.ofDays(90)), "c=5000000");

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(image(1, NAME + ":1.2"));
    engine.results(new SearchResult(NAME, "An app.", 3, false));
  }

  @BeforeEach
  void fillRegistry() {
    repository().tag("1.2", NEW).tag("1.1", OLD).tag("1.10", NEW);
    window().untilConnected();
    untilFx("images", () -> !window().shell().sessionProperty().get().images().rows().isEmpty());
  }

  @Test
  void aSearchResultLeadsToItsTagsAndBack() {
    click("#nav-search");
    untilFocused("search-term");
    write("app");
    push(KeyCode.ENTER);
    click(".search-tags");
    untilTags("1.10", "1.2", "1.1");
    assertThat(text("#tags-repository")).isEqualTo(NAME);
    assertThat(is("#nav-search", "selected")).isTrue();
    push(KeyCode.ESCAPE);
    node("#search-results");
    click(".search-tags");
    click("#tags-back");
    node("#search-results");
  }

  @Test
  void everyRowInSightIsExplained() {
    open();
    untilCell("1.10", "31 MB");
    untilCell("1.10", "amd64, arm64");
    untilCell("1.10", "2 days ago");
    untilCell("1.10", NEW.descriptor().digest().shortHex());
    untilCell("1.2", "Out of date");
    untilText("#tags-summary", "3 tags · 1 on the engine, 1 out of date");
  }

  @Test
  void enterPullsTheSelectedTag() {
    open();
    clickOn("1.1");
    untilFx("selected", () -> table().getSelectionModel().getSelectedItems().size() == 1);
    push(KeyCode.ENTER);
    assertThat(window().side(NAME + ":1.1").cancelled()).isFalse();
    assertThat(shown("#tags-table")).as("the page stays").isTrue();
  }

  @Test
  void typingFiltersAndEnterPullsWhatIsTyped() {
    open();
    untilFocused("tags-filter");
    write("1.1");
    untilTags("1.10", "1.1");
    push(KeyCode.ENTER);
    assertThat(window().side(NAME + ":1.1").cancelled()).isFalse();
    push(KeyCode.ESCAPE);
    untilTags("1.10", "1.2", "1.1");
    push(KeyCode.ALT, KeyCode.LEFT);
    node("#images-table");
  }

  @Test
  void theDigestReferenceIsCopied() {
    open();
    untilCell("1.10", NEW.descriptor().digest().shortHex());
    clickOn("1.10");
    click("#tags-copy-digest");
    assertThat(clipboard()).isEqualTo(NAME + "@" + NEW.descriptor().digest());
    click("#tags-copy");
    assertThat(clipboard()).isEqualTo(NAME + ":1.10");
    click("#tags-pull");
    assertThat(window().side(NAME + ":1.10").cancelled()).isFalse();
  }

  @Test
  void anotherRepositoryIsTyped() {
    window().registries().repository("redis").tag("8", OLD);
    open();
    fill("#tags-repository", "redis");
    push(KeyCode.ENTER);
    untilTags("8");
    untilFocused("tags-filter");
    assertThat(text("#tags-hint")).startsWith("Docker Hub counts");
    fill("#tags-repository", "Redis");
    push(KeyCode.ENTER);
    node("#tags-problem");
    window().registries().repository("reg.example/none");
    fill("#tags-repository", "reg.example/none");
    push(KeyCode.ENTER);
    node("#tags-empty");
  }

  @Test
  void theImagesMenuAndThePullBarLeadHereToo() {
    clickOn(NAME);
    rightClickOn(NAME);
    clickOn("Browse tags…");
    untilTags("1.10", "1.2", "1.1");
    push(KeyCode.ESCAPE);
    node("#images-table");
    push(KeyCode.CONTROL, KeyCode.P);
    untilFocused("pull-reference");
    write(NAME + ":1.2");
    click("#pull-tags");
    untilTags("1.10", "1.2", "1.1");
  }

  @Test
  void whereTheRegistryIsOutOfReachATypedTagIsPulled() {
    window()
        .registries()
        .fail(
            new RegistryUnreachableException(
                "reg.example",
                RegistryUnreachableException.Reason.REFUSED,
                "reg.example",
                "no",
                null));
    openPage();
    untilText("#error-message", "Nothing listens at reg.example.");
    untilFocused("tags-filter");
    write("7-alpine");
    push(KeyCode.ENTER);
    assertThat(window().side(NAME + ":7-alpine").cancelled()).isFalse();
    window().registries().fail(null);
    push(KeyCode.ESCAPE);
    click("#error-retry");
    untilTags("1.10", "1.2", "1.1");
  }

  @Test
  void theCommandFieldLeadsHere() {
    push(KeyCode.CONTROL, KeyCode.K);
    untilFocused("command-field");
    write("tags " + NAME + ":1.1");
    push(KeyCode.ENTER);
    untilTags("1.10", "1.1");
    assertThat(text("#tags-repository")).isEqualTo(NAME);
  }

  private FakeRepository repository() {
    return window().registries().repository(NAME);
  }

  private void open() {
    openPage();
    untilTags("1.10", "1.2", "1.1");
    settle();
  }

  private void openPage() {
    interact(() -> window().shell().browseTags(NAME));
    until("page", () -> onFx(() -> window().shell().pageProperty().get() == Page.TAGS));
  }

  private void untilTags(String... tags) {
    untilFx(
        "tags " + List.of(tags),
        () ->
            shownTable()
                && table().getItems().stream().map(TagRow::tag).toList().equals(List.of(tags)));
  }

  private boolean shownTable() {
    return scene().lookup("#tags-table") instanceof TagsTable table && table.isVisible();
  }

  /** Waits until a cell of a tag's row shows a text. */
  private void untilCell(String tag, String text) {
    untilFx(
        tag + " has " + text,
        () ->
            table().lookupAll(".table-row-cell").stream()
                .filter(
                    row ->
                        row instanceof TableRow<?> cells
                            && cells.getItem() instanceof TagRow shown
                            && shown.tag().equals(tag))
                .flatMap(row -> row.lookupAll(".table-cell").stream())
                .anyMatch(
                    cell -> cell instanceof Labeled labeled && text.equals(labeled.getText())));
  }

  private TagsTable table() {
    return (TagsTable) scene().lookup("#tags-table");
  }
}
