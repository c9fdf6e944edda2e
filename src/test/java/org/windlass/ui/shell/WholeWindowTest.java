package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.SearchResult;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.WindowTest;

/** What holds for every page: names for screen readers, and nothing cut at 900 by 600. */
class WholeWindowTest extends WindowTest {

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.image(1, "redis:7"), SampleImages.image(2));
    engine.results(new SearchResult("redis", "A store", 12_345, true));
  }

  @BeforeEach
  void fill() throws InvalidReferenceException {
    window().untilConnected();
    onFx(
        () -> {
          ShellViewModel shell = window().shell();
          shell.run(org.windlass.command.CommandTable.parse(List.of("search", "redis")));
          shell.pull(org.windlass.pull.PullLine.parse("docker.io/library/redis:7"));
          shell.pull(org.windlass.pull.PullLine.parse("nginx:1"));
          shell.pull(org.windlass.pull.PullLine.parse("busybox:1"));
          shell.pageProperty().set(Page.IMAGES);
          return true;
        });
    window().side("redis:7").say("aaa", "Downloading", 525_000_000, 1_000_000_000);
    window().side("nginx:1").succeed();
    window().side("busybox:1").fail(new EngineRefusedException(404, "manifest unknown"));
    untilFx("one runs", () -> window().shell().pulls().runningProperty().get() == 1);
    untilFx("moves", () -> window().shell().pulls().progressTextProperty().get().startsWith("42%"));
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void everyControlHasAName(Page page) {
    turnTo(page);
    List<String> nameless =
        onFx(
            () ->
                nodes().stream()
                    .filter(node -> node instanceof Control && node.isFocusTraversable())
                    .filter(node -> !isNamed(node))
                    .map(WholeWindowTest::path)
                    .toList());
    assertThat(nameless).as("controls a screen reader cannot name").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void noTextIsCutAtTheSmallestSize(Page page) {
    turnTo(page);
    assertThat(onFx(this::cutTexts)).as("texts that are cut").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void everythingIsInsideTheWindow(Page page) {
    turnTo(page);
    List<String> outside =
        onFx(
            () ->
                nodes().stream()
                    .filter(node -> node instanceof Control && !isScrolled(node))
                    .filter(
                        node -> {
                          var bounds = node.localToScene(node.getLayoutBounds());
                          return bounds.getMinX() < -0.5
                              || bounds.getMinY() < -0.5
                              || bounds.getMaxX() > node.getScene().getWidth() + 0.5
                              || bounds.getMaxY() > node.getScene().getHeight() + 0.5;
                        })
                    .map(WholeWindowTest::path)
                    .toList());
    assertThat(outside).isEmpty();
  }

  private void turnTo(Page page) {
    onFx(
        () -> {
          window().shell().pageProperty().set(page);
          return true;
        });
    until(
        "page",
        () ->
            switch (page) {
              case IMAGES -> shown("#images-table");
              case SEARCH -> shown(".search-pull");
              case PULLS -> all(".pull-row").size() == 3;
              case CONNECTIONS -> shown("#engine-facts");
            });
    settle();
  }

  private List<String> cutTexts() {
    List<String> cut = new ArrayList<>();
    for (Node node : nodes()) {
      if (node instanceof Labeled labeled
          && labeled.getText() != null
          && labeled.getTextOverrun() == OverrunStyle.ELLIPSIS
          && !isInTable(node)) {
        for (Node part : labeled.getChildrenUnmodifiable()) {
          if (part instanceof Text text
              && !part.equals(labeled.getGraphic())
              && !labeled.getText().isEmpty()
              && !text.getText().replace("\n", "").equals(labeled.getText().replace("\n", ""))) {
            cut.add(path(node) + ": " + text.getText());
          }
        }
      }
    }
    return cut;
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    collect(scene().getRoot(), nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> into) {
    if (node.isVisible()) {
      into.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
      }
    }
  }

  private static boolean isNamed(Node node) {
    String name = node.getAccessibleText();
    boolean labeled =
        node instanceof Labeled control
            && control.getText() != null
            && !control.getText().isBlank();
    return labeled || (name != null && !name.isBlank());
  }

  private static boolean isInTable(Node node) {
    return hasAncestor(node, "table-view") || hasAncestor(node, "search-results");
  }

  private static boolean isScrolled(Node node) {
    return hasAncestor(node, "cards-scroll") || isInTable(node);
  }

  private static boolean hasAncestor(Node node, String styleClass) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.getStyleClass().contains(styleClass)) {
        return true;
      }
    }
    return false;
  }

  private static String path(Node node) {
    Node parent = node.getParent();
    return (parent == null ? "" : parent.getStyleClass() + " > ")
        + node.getClass().getSimpleName()
        + "#"
        + node.getId()
        + node.getStyleClass()
        + (node instanceof TextInputControl field ? field.getPromptText() : "");
  }
}
