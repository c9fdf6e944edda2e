package org.windlass.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** What must hold for whatever a window shows. Call everything on the FX thread. */
public final class SceneCheck {
  private SceneCheck() {}

  /** The controls that the keyboard reaches and a screen reader cannot name. */
  public static List<String> nameless(Scene scene) {
    return nodes(scene).stream()
        .filter(node -> node instanceof Control && node.isFocusTraversable())
        .filter(node -> !isNamed(node))
        .map(SceneCheck::path)
        .toList();
  }

  /** The controls that are not wholly inside the window, and cannot be scrolled there. */
  public static List<String> outside(Scene scene) {
    return nodes(scene).stream()
        .filter(node -> node instanceof Control && !isScrolled(node))
        .filter(
            node -> {
              var bounds = node.localToScene(node.getLayoutBounds());
              return bounds.getMinX() < -0.5
                  || bounds.getMinY() < -0.5
                  || bounds.getMaxX() > scene.getWidth() + 0.5
                  || bounds.getMaxY() > scene.getHeight() + 0.5;
            })
        .map(SceneCheck::path)
        .toList();
  }

  /** The texts that are cut, other than in tables. */
  public static List<String> cutTexts(Scene scene) {
    List<String> cut = new ArrayList<>();
    for (Node node : nodes(scene)) {
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

  private static List<Node> nodes(Scene scene) {
    List<Node> nodes = new ArrayList<>();
    collect(scene.getRoot(), nodes);
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
    return hasAncestor(node, "cards-scroll")
        || hasAncestor(node, "connections")
        || hasAncestor(node, "dialog-scroll")
        || isInTable(node);
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
