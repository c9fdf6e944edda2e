package org.windlass.ui.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.windlass.history.PulledEntry;
import org.windlass.history.PulledEntry.Outcome;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.WindowTest;
import org.windlass.ui.shell.Page;

/** The line of waiting pulls, the history and the choice of engines, through their node ids. */
class QueueWindowTest extends WindowTest {

  @Test
  void aPausedQueueLetsPullsWaitAndBeStartedOneByOne() {
    openPulls();
    pull("busybox:1");
    untilFx("runs", () -> window().shell().pulls().summary().runningProperty().get() == 1);
    click("#pulls-pause");
    pull("redis:7");
    pull("nginx:1");
    until("waiting", () -> all(".pull-start-now").size() == 2);
    assertThat(texts(".pull-title")).containsExactly("busybox:1", "redis:7", "nginx:1");
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();

    interact(
        () ->
            window()
                .shell()
                .pulls()
                .waiting()
                .move(window().shell().pulls().inOrder().getLast(), -1));
    until("moved", () -> texts(".pull-title").equals(List.of("busybox:1", "nginx:1", "redis:7")));
    click(".pull-start-now");
    until("started", () -> all(".pull-start-now").size() == 1);
    assertThat(window().engine().pulls()).hasSize(2);
    click("#pulls-pause");
    until("all run", () -> window().engine().pulls().size() == 3);
  }

  @Test
  void theHistoryIsSearchedAndPulledAgain() {
    window().untilConnected();
    onFx(
        () -> {
          window().shell().history().load();
          window().shell().history().recorded(entry("redis:7"));
          window().shell().history().recorded(entry("nginx:1"));
          return true;
        });
    openPulls();
    click("#pulls-history");
    node("#history-table");
    until("rows", () -> rows() == 2);
    fill("#history-filter", "redis");
    until("one", () -> rows() == 1);
    clickOn("redis:7");
    click("#history-again");
    until("pulled", () -> !window().engine().pulls().isEmpty());
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).isEmpty();
  }

  @Test
  void aPullAsksForItsEngines() {
    openPulls();
    fill("#pull-reference", "redis:7");
    click("#pull-on");
    untilFx("asks", () -> scene().lookup("#pull-on-dialog") != null);
    assertThat(text("#pull-on-submit")).isEqualTo("Pull on 1 engine");
    push(KeyCode.ESCAPE);
    untilGone("#pull-on-dialog");
    assertThat(window().engine().pulls()).isEmpty();
    click("#pull-on");
    click("#pull-on-submit");
    until("pulled", () -> window().engine().pulls().size() == 1);
  }

  private int rows() {
    return onFx(() -> window().shell().history().rows().size());
  }

  private void openPulls() {
    window().untilConnected();
    interact(() -> window().shell().pageProperty().set(Page.PULLS));
    node("#pull-reference");
  }

  private void pull(String reference) {
    interact(
        () -> {
          try {
            window().shell().pull(PullLine.parse(reference));
          } catch (InvalidReferenceException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static PulledEntry entry(String reference) {
    return new PulledEntry(
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2026-01-01T00:00:08Z"),
        reference,
        "",
        "",
        "tcp://lab:2375",
        Outcome.SUCCEEDED,
        80_000_000,
        "sha256:" + "a".repeat(64),
        "",
        List.of(1.0, 3.0, 2.0));
  }
}
