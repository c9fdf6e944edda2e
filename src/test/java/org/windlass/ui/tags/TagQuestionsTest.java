package org.windlass.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineException;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.reference.TagVersion;
import org.windlass.registry.FakeContent;
import org.windlass.registry.FakeRegistries;
import org.windlass.registry.FakeRepository;
import org.windlass.registry.RateLimit;
import org.windlass.testing.HeldWork;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;

/** How much is asked at once, and what of it is given up. */
final class TagQuestionsTest {
  private static final FakeContent IMAGE =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=1000");

  private final HeldWork work = new HeldWork();
  private final ManualUi ui = new ManualUi();
  private final FakeRegistries registries = new FakeRegistries();
  private final FakeRepository app = registries.repository("reg.example/app");
  private final TestConnections connections = new TestConnections();
  private final List<TagRow> rows =
      IntStream.range(0, 10).mapToObj(i -> new TagRow(TagVersion.of("1." + i))).toList();
  private final TagQuestions questions;

  TagQuestionsTest() throws InvalidReferenceException {
    rows.forEach(row -> app.tag(row.tag(), IMAGE));
    questions =
        new TagQuestions(
            connections.registryTools(new Background(work, ui), registries),
            Reference.parse("reg.example/app"),
            new Platform("linux", "amd64", null),
            new Listener());
  }

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void aFewAreAskedAtOnceFromTheTop() {
    questions.ask(rows, List.of());
    assertThat(work.waiting()).isEqualTo(TagQuestions.AT_ONCE);
    next();
    assertThat(app.asked()).containsExactly("resolve 1.0");
    assertThat(work.waiting()).as("the next took its place").isEqualTo(TagQuestions.AT_ONCE);
    while (work.waiting() > 0) {
      next();
    }
    assertThat(app.asked())
        .containsExactlyElementsOf(rows.stream().map(row -> "resolve " + row.tag()).toList());
  }

  @Test
  void whatIsScrolledAwayIsGivenUpForWhatIsInSight() {
    questions.ask(rows.subList(0, 4), List.of());
    questions.ask(rows.subList(3, 6), List.of());
    while (work.waiting() > 0) {
      next();
    }
    assertThat(app.asked()).containsExactly("resolve 1.3", "resolve 1.4", "resolve 1.5");
    assertThat(rows.getFirst().state()).isEqualTo(TagState.UNKNOWN);

    questions.ask(rows.subList(0, 4), List.of());
    questions.close();
    while (work.waiting() > 0) {
      next();
    }
    assertThat(app.asked()).hasSize(3);
  }

  @Test
  void tagsOfOneImageShareItsFacts() {
    questions.ask(rows.subList(0, 3), rows.subList(0, 3));
    while (work.waiting() > 0) {
      next();
    }
    assertThat(app.asked()).filteredOn(asked -> asked.startsWith("manifest")).hasSize(1);
    assertThat(rows.subList(0, 3)).allMatch(row -> row.state().facts() != null);
  }

  private void next() {
    work.doNext();
    ui.frame();
  }

  private static final class Listener implements TagQuestions.Listener {
    @Override
    public void told(TagRow row, TagState state, @Nullable RateLimit limit) {
      row.become(state);
    }

    @Override
    public void halted(EngineException failure) {
      throw new AssertionError(failure);
    }
  }
}
