package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.TestWindow;
import org.windlass.testing.WindowTest;

/** What floats below the command field, with the keyboard and with the mouse. */
class CommandCompletionWindowTest extends WindowTest {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.image(1, "redis:7"), SampleImages.image(2, "my/redis:1"));
  }

  @BeforeEach
  void connect() {
    window().untilConnected();
    node("#images-table");
    TestWindow.untilFx(
        "listed", () -> window().shell().sessionProperty().get().images().rows().size() == 2);
  }

  @Test
  void theShortcutOffersCommandsBelowTheField() {
    push(KeyCode.CONTROL, KeyCode.K);
    assertThat(offered())
        .containsExactly(
            "pull", "search", "tags", "images", "inspect", "history", "tag", "rmi", "push", "save",
            "load", "import");
    settle();
    Node field = node("#command-field");
    Node list = node("#command-completions");
    Bounds above = onFx(() -> field.localToScreen(field.getLayoutBounds()));
    Bounds below = onFx(() -> list.localToScreen(list.getLayoutBounds()));
    assertThat(below.getMinY()).isBetween(above.getMaxY(), above.getMaxY() + 8);
    assertThat(below.getMinX()).isBetween(above.getMinX() - 1, above.getMinX() + 1);
    Window owner = scene().getWindow();
    assertThat(below.getMaxX()).isLessThan(owner.getX() + owner.getWidth());
  }

  @Test
  void tabCompletesTheFirstWayAndGoesOn() {
    push(KeyCode.CONTROL, KeyCode.K);
    write("pu");
    assertThat(offered()).containsExactly("pull", "push");
    assertThat(text(".completion-match")).isEqualTo("pu");
    push(KeyCode.TAB);
    untilText("#command-field", "pull ");
    assertThat(offered()).containsExactly("my/redis:1", "redis:7");
    write("red");
    assertThat(offered()).containsExactly("redis:7", "my/redis:1");
    push(KeyCode.TAB);
    untilText("#command-field", "pull redis:7");
    untilGone("#command-completions");
    push(KeyCode.ENTER);
    untilText(".pull-title", "redis:7");
  }

  @Test
  void arrowsChooseAndEnterCarriesOut() {
    push(KeyCode.CONTROL, KeyCode.K);
    write("red");
    assertThat(offered()).containsExactly("redis:7", "my/redis:1");
    assertThat(chosen()).isEmpty();
    push(KeyCode.DOWN);
    assertThat(chosen()).containsExactly("redis:7");
    push(KeyCode.DOWN);
    assertThat(chosen()).containsExactly("my/redis:1");
    push(KeyCode.DOWN);
    assertThat(chosen()).isEmpty();
    push(KeyCode.UP);
    assertThat(chosen()).containsExactly("my/redis:1");
    push(KeyCode.ENTER);
    untilText("#images-filter", "my/redis:1");
    untilGone("#command-completions");
    assertThat(text("#command-field")).isEmpty();
  }

  @Test
  void enterTakesTheLineAsItIsTypedWhenNothingIsChosen() {
    push(KeyCode.CONTROL, KeyCode.K);
    write("red");
    push(KeyCode.ENTER);
    untilText("#search-term", "red");
  }

  @Test
  void escapeClosesTheListThenLeavesTheField() {
    push(KeyCode.CONTROL, KeyCode.K);
    write("red");
    node("#command-completions");
    push(KeyCode.ESCAPE);
    untilGone("#command-completions");
    assertThat(text("#command-field")).isEqualTo("red");
    assertThat(focused()).isEqualTo("command-field");
    push(KeyCode.DOWN);
    node("#command-completions");
    push(KeyCode.ESCAPE);
    push(KeyCode.ESCAPE);
    untilText("#command-field", "");
    assertThat(focused()).isNotEqualTo("command-field");
  }

  @Test
  void aClickTakesAWay() {
    push(KeyCode.CONTROL, KeyCode.K);
    write("my");
    click(".completion-row");
    untilText("#images-filter", "my/redis:1");
  }

  @Test
  void whatWasSearchedForIsOfferedAgain() {
    push(KeyCode.CONTROL, KeyCode.K);
    write("message queue");
    push(KeyCode.ENTER);
    TestWindow.untilFx(
        "searched",
        () ->
            window()
                .shell()
                .sessionProperty()
                .get()
                .search()
                .searchedProperty()
                .get()
                .equals("message queue"));
    push(KeyCode.CONTROL, KeyCode.K);
    write("search m");
    assertThat(offered()).containsExactly("message queue");
  }

  @Test
  void helpIsACardWithExamplesToTry() {
    push(KeyCode.CONTROL, KeyCode.K);
    write("help pull");
    push(KeyCode.ENTER);
    assertThat(text(".help-usage")).isEqualTo("pull [OPTIONS] NAME[:TAG|@DIGEST]");
    assertThat(focused()).isEqualTo("command-field");
    click(".help-example");
    untilText("#command-field", "pull redis:7");
    untilGone("#command-help");

    fill("#command-field", "help");
    push(KeyCode.ENTER);
    node("#command-help");
    push(KeyCode.ESCAPE);
    untilGone("#command-help");
  }

  @Test
  void unknownConnectionIsSaid() {
    push(KeyCode.CONTROL, KeyCode.K);
    write("context use nowhere");
    push(KeyCode.ENTER);
    assertThat(is("#command-field", "invalid")).isTrue();
    TestWindow.until(
        "explained",
        () -> all("#command-problem").stream().anyMatch(n -> n.toString().contains("nowhere")));
  }

  private List<String> offered() {
    node("#command-completions");
    return texts(all(".completion-row"));
  }

  private List<String> chosen() {
    return texts(
        all(".completion-row").stream()
            .filter(row -> onFx(() -> row.getPseudoClassStates().contains(CHOSEN)))
            .toList());
  }

  private List<String> texts(List<Node> rows) {
    return onFx(
        () ->
            rows.stream()
                .map(
                    row ->
                        row.lookupAll(".completion-text > .label").stream()
                            .map(label -> ((Label) label).getText())
                            .collect(Collectors.joining()))
                .toList());
  }
}
