package org.windlass.ui.control;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Lets style sheets see the state of a node. */
public final class PseudoClasses {
  private PseudoClasses() {}

  /** Sets the pseudo class {@code name} while the condition holds. */
  public static void when(Node node, String name, ObservableValue<Boolean> condition) {
    PseudoClass pseudoClass = PseudoClass.getPseudoClass(name);
    condition.subscribe(on -> node.pseudoClassStateChanged(pseudoClass, on));
  }

  /** Sets the pseudo class named after the constant that {@code state} holds. */
  public static void follow(Node node, ObservableValue<? extends Enum<?>> state) {
    state.subscribe(
        (was, is) -> {
          node.pseudoClassStateChanged(of(was), false);
          node.pseudoClassStateChanged(of(is), true);
        });
    node.pseudoClassStateChanged(of(state.getValue()), true);
  }

  private static PseudoClass of(Enum<?> state) {
    return PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
