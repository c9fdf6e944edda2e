package org.windlass.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.untilFx;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.registry.FakeContent;
import org.windlass.registry.FakeRepository;
import org.windlass.testing.TestTexts;
import org.windlass.testing.WindowTest;

/** A repository of 10,000 tags: only what is in sight is asked about, and nothing moves. */
class ManyTagsWindowTest extends WindowTest {
  private static final int COUNT = 10_000;
  private static final String NAME = "reg.example/many";
  private static final FakeContent IMAGE =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=1000");

  @BeforeEach
  void openPage() {
    IntStream.range(0, COUNT).forEach(i -> repository().tag("1." + i, IMAGE));
    window().untilConnected();
    interact(() -> window().shell().browseTags(NAME));
    untilFx(
        "all tags",
        () ->
            scene().lookup("#tags-table") instanceof TagsTable table
                && table.getItems().size() == COUNT);
  }

  @Test
  void onlyWhatIsInSightIsAskedAbout() {
    untilFx("the top is known", () -> row(0).state().facts() != null);
    assertThat(onFx(() -> row(0).tag())).isEqualTo("1.9999");
    onFx(
        () -> {
          table().scrollTo(5_000);
          return true;
        });
    untilFx("the middle is known", () -> row(5_000).state().facts() != null);
    long asked =
        repository().asked().stream().filter(question -> question.startsWith("resolve")).count();
    assertThat(asked).isBetween(10L, 120L);
    assertThat(onFx(() -> row(2_500).state())).isEqualTo(TagState.UNKNOWN);
    assertThat(repository().asked().stream().filter(q -> q.startsWith("tags"))).hasSize(100);
  }

  @Test
  void aFilterKeepsTheSelectionThatItShows() {
    onFx(
        () -> {
          table().getSelectionModel().selectIndices(10, 9_999);
          return true;
        });
    fill("#tags-filter", "1.99");
    untilFx("filtered", () -> table().getItems().size() == 111);
    assertThat(onFx(this::selected)).containsExactly("1.9989");
    assertThat(text("#tags-summary")).startsWith("111 of 10,000 tags");
  }

  @Test
  void readingAgainKeepsThePlace() {
    onFx(
        () -> {
          table().scrollTo(5_000);
          return true;
        });
    untilFx("scrolled", () -> topTag().equals("1.4999"));
    repository().tag("2.0", IMAGE);
    click("#tags-reload");
    untilFx("one more", () -> table().getItems().size() == COUNT + 1);
    settle();
    // The table scrolls by estimates: on a busy machine it may come to rest a row beside.
    assertThat(onFx(this::topTag)).isIn("1.5000", "1.4999", "1.4998");
  }

  private FakeRepository repository() {
    return window().registries().repository(NAME);
  }

  private List<String> selected() {
    return table().getSelectionModel().getSelectedItems().stream().map(TagRow::tag).toList();
  }

  private TagRow row(int index) {
    return table().getItems().get(index);
  }

  private String topTag() {
    if (table().lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      return first != null && first.getItem() instanceof TagRow row ? row.tag() : "";
    }
    return "";
  }

  private TagsTable table() {
    return (TagsTable) scene().lookup("#tags-table");
  }
}
