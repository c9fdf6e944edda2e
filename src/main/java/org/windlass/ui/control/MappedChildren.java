package org.windlass.ui.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Keeps one child node for each element of a list, in its order. */
public final class MappedChildren {
  private MappedChildren() {}

  /** Elements are told apart by identity; each must be in the list at most once. */
  public static <T> void bind(
      ObservableList<Node> children, ObservableList<T> elements, Function<T, Node> node) {
    Map<T, Node> nodes = new HashMap<>();
    ListChangeListener<T> follow =
        change -> {
          nodes.keySet().retainAll(elements);
          List<Node> wanted = nodesOf(elements, nodes, node);
          // A change inside an element must not take its node out of the scene and put it back.
          if (!children.equals(wanted)) {
            children.setAll(wanted);
          }
        };
    elements.addListener(follow);
    children.setAll(nodesOf(elements, nodes, node));
  }

  private static <T> List<Node> nodesOf(
      List<T> elements, Map<T, Node> nodes, Function<T, Node> node) {
    return elements.stream().map(element -> nodes.computeIfAbsent(element, node)).toList();
  }
}
