package org.windlass.ui.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.id;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;
import static org.windlass.ui.images.details.DetailsSamples.details;
import static org.windlass.ui.images.details.DetailsSamples.step;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.command.Invocation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineRefusedException;
import org.windlass.layers.FileEntry;
import org.windlass.layers.SavedArchive;
import org.windlass.layers.Tar;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.WindowTest;

/** The details of an image through their node ids. */
class ImageDetailsWindowTest extends WindowTest {

  private static final Tar LOWER =
      new Tar().file("etc/passwd", "root").file("etc/old", "12345678").file("usr/bin/sh", "#!");
  private static final Tar UPPER = new Tar().file("etc/passwd", "more").file("etc/.wh.old", "");

  @Override
  protected void prepare(FakeEngine engine) {
    engine
        .image(details(1, "busybox:1", 1))
        .image(details(2, "redis:7", 1, 2))
        .archive(id(2), SavedArchive.docker(LOWER, UPPER))
        .history(id(2), step("/bin/sh -c make", 20_000_000), step("ADD x", 80_000_000))
        .containers(new ContainerSummary("c0ffee", List.of("web"), id(2), "running"));
  }

  @BeforeEach
  void openPage() {
    untilFx("rows", () -> !window().shell().sessionProperty().get().images().rows().isEmpty());
    settle();
  }

  @Test
  void theKeyboardOpensFollowsAndClosesTheDetails() {
    widen();
    clickOn("busybox");
    push(KeyCode.ENTER);
    untilText("#details-title", "busybox:1");
    push(KeyCode.DOWN);
    untilText("#details-title", "redis:7");
    assertThat(shown("#images-table")).isTrue();
    push(KeyCode.ESCAPE);
    untilGone("#image-details");
    untilFocused("images-table");
    push(KeyCode.SPACE);
    untilText("#details-title", "redis:7");
    click("#details-close");
    untilGone("#image-details");
  }

  @Test
  void inANarrowWindowTheDetailsTakeThePlaceOfTheList() {
    clickOn("redis");
    click("#images-details");
    untilText("#details-title", "redis:7");
    assertThat(shown("#images-table")).isFalse();
    widen();
    assertThat(shown("#images-table")).isTrue();
    resize(900);
    until("one at a time", () -> !shown("#images-table"));
    click("#details-back");
    node("#images-table");
    assertThat(shown("#image-details")).isFalse();
  }

  @Test
  void theTabsTellWhatTheEngineSaid() {
    widen();
    clickOn("redis");
    push(KeyCode.ENTER);
    untilFx("facts", () -> !lookup(".fact-value").queryAll().isEmpty());
    assertThat(all(".fact-value").stream().map(node -> ((Label) node).getText()))
        .contains(
            "redis:7",
            "linux/amd64",
            "-x 'two words'",
            "PATH=/bin\nA=1",
            "ok\nevery 30 s · 3 tries");
    click("#details-layers");
    until("both steps", () -> all(".layer-step").size() == 2);
    until("sharers", () -> lookup("shared with 1 image").tryQuery().isPresent());
    assertThat(all(".layer-part")).hasSize(2);
    click("#details-containers");
    until("the container", () -> lookup("web").tryQuery().isPresent());
    click("#details-json");
    click("#details-json-search");
    write("one");
    untilText("#details-json-count", "1 of 2");
    push(KeyCode.ENTER);
    untilText("#details-json-count", "2 of 2");
    push(KeyCode.TAB);
    push(KeyCode.CONTROL, KeyCode.F);
    untilFocused("details-json-search");
    TextArea text = (TextArea) node("#details-json-text");
    assertThat(onFx(text::getSelectedText)).isEqualTo("One");
    push(KeyCode.ESCAPE);
    untilText("#details-json-search", "");
    push(KeyCode.ESCAPE);
    untilGone("#image-details");
  }

  @Test
  void theFilesAreShownAsAContainerSeesThemAndLayerByLayer() {
    widen();
    clickOn("redis");
    push(KeyCode.ENTER);
    click("#details-files");
    until("the final tree", () -> files().equals(List.of("etc", "usr")));
    assertThat(text("#details-files-waste")).startsWith("12 B wasted");
    assertThat(node("#details-files-save").isDisabled()).isTrue();
    fill("#details-files-filter", "pass");
    until("what matches", () -> files().equals(List.of("etc", "passwd")));
    push(KeyCode.DOWN);
    push(KeyCode.DOWN);
    push(KeyCode.DOWN);
    untilFx("can be saved", () -> !lookup("#details-files-save").query().isDisabled());
    fill("#details-files-filter", "");
    push(KeyCode.ESCAPE);
    untilGone("#image-details");
    push(KeyCode.ENTER);
    ComboBox<?> view = (ComboBox<?>) node("#details-files-view");
    interact(() -> view.getSelectionModel().select(2));
    until("the second layer", () -> files().equals(List.of("etc", "old", "passwd")));
    assertThat(all(".file-name").stream().filter(cell -> hasState(cell, "deleted"))).hasSize(1);
    click("#details-files-worst");
    until("the worst", () -> lookup("8 B · /etc/old").tryQuery().isPresent());
  }

  private List<String> files() {
    return onFx(
        () -> {
          TreeTableView<?> tree = (TreeTableView<?>) scene().lookup("#details-files-tree");
          List<String> names = new ArrayList<>();
          for (int row = 0; tree != null && row < tree.getExpandedItemCount(); row++) {
            names.add(((FileEntry) tree.getTreeItem(row).getValue()).name());
          }
          return names;
        });
  }

  private static boolean hasState(Node node, String state) {
    return onFx(() -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)));
  }

  @Test
  void aNewContainerOfTheImageIsShownSoon() {
    widen();
    clickOn("redis");
    push(KeyCode.ENTER);
    click("#details-containers");
    until("the container", () -> lookup("web").tryQuery().isPresent());
    // What makes the list another is what makes the details be read again.
    window()
        .engine()
        .image(details(3, "nginx:1", 3))
        .containers(
            new ContainerSummary("c0ffee", List.of("web"), id(2), "running"),
            new ContainerSummary("beef", List.of("fresh"), id(2), "created"));
    window().engine().send(new EngineEvent("container", "create", "fresh"));
    until("the new container", () -> lookup("fresh").tryQuery().isPresent());
  }

  @Test
  void aFailureCanBeTriedAgain() {
    widen();
    clickOn("redis");
    window().engine().fail(new EngineRefusedException(500, "not now"));
    push(KeyCode.ENTER);
    node("#error-message");
    window().engine().fail(null);
    click("#error-retry");
    untilGone("#error-message");
    until("facts", () -> !all(".fact-value").isEmpty());
  }

  @Test
  void aWindowOfItsOwnOpensAndCloses() {
    clickOn("redis");
    push(KeyCode.SHIFT, KeyCode.ENTER);
    until("two windows", () -> titles().contains("redis:7"));
    push(KeyCode.ESCAPE);
    until("one window", () -> !titles().contains("redis:7"));
    doubleClickOn("busybox");
    until("two windows", () -> titles().contains("busybox:1"));
    push(KeyCode.CONTROL, KeyCode.W);
    until("one window", () -> !titles().contains("busybox:1"));
  }

  @Test
  void twoSelectedImagesAreComparedInAWindow() {
    widen();
    clickOn("busybox");
    push(KeyCode.SHIFT, KeyCode.DOWN);
    click("#images-details");
    click("#details-compare");
    clickOn("Compare busybox:1 with redis:7");
    until("a window", () -> titles().contains("busybox:1 and redis:7"));
    node("#compare-layers-table");
    clickOn("#compare-settings");
    node("#compare-settings-table");
    push(KeyCode.ESCAPE);
    until("no window", () -> !titles().contains("busybox:1 and redis:7"));
  }

  @Test
  void commandsSelectTheImageAndTurnToTheTab() {
    widen();
    interact(() -> window().shell().run(new Invocation.History("docker.io/library/redis:7")));
    until("steps", () -> all(".layer-step").size() == 2);
    assertThat(text(".summary")).endsWith("1 selected");
    interact(() -> window().shell().run(new Invocation.Inspect("000000000001")));
    untilText("#details-title", "busybox:1");
    node("#details-json-text");
    interact(() -> window().shell().run(new Invocation.Inspect("nowhere:1")));
    untilText("#details-title", "nowhere:1");
    node("#error-message");
  }

  @Test
  void everythingIsNamedAndNothingIsCut() {
    for (double width : new double[] {1280, 900}) {
      resize(width);
      clickOn(lookup("#images-table").tryQuery().isPresent() ? "redis" : "#details-title");
      interact(() -> window().shell().sessionProperty().get().details().openProperty().set(true));
      for (String tab :
          List.of("#details-overview", "#details-layers", "#details-files", "#details-json")) {
        click(tab);
        settle();
        assertThat(onFx(() -> SceneCheck.nameless(scene()))).as(tab + width).isEmpty();
        assertThat(onFx(() -> SceneCheck.outside(scene()))).as(tab + width).isEmpty();
      }
    }
  }

  private void widen() {
    resize(1280);
  }

  private void resize(double width) {
    interact(
        () -> {
          Stage stage = (Stage) scene().getWindow();
          stage.setWidth(width);
          stage.setHeight(800);
        });
    settle();
  }

  private static List<String> titles() {
    return onFx(
        () ->
            Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(window -> ((Stage) window).getTitle())
                .toList());
  }
}
