package org.windlass.ui.shell;

import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.command.CommandTable;
import org.windlass.command.Completion;
import org.windlass.ui.text.Messages;

/** One way to go on with a line: what it is, its text with the typed part marked, its kind. */
final class CompletionRow extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final Map<Completion.Kind, Feather> ICONS =
      Map.of(
          Completion.Kind.COMMAND, Feather.CHEVRON_RIGHT,
          Completion.Kind.OPTION, Feather.SLIDERS,
          Completion.Kind.VALUE, Feather.SLIDERS,
          Completion.Kind.IMAGE, Feather.LAYERS,
          Completion.Kind.SEARCH, Feather.CLOCK,
          Completion.Kind.CONTEXT, Feather.SERVER,
          Completion.Kind.REGISTRY, Feather.KEY);

  CompletionRow(Completion way, Messages messages) {
    getStyleClass().add("completion-row");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    String kind = kind(way, messages);
    setAccessibleText(way.text() + ", " + kind);

    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label kindLabel = new Label(kind);
    kindLabel.getStyleClass().add("completion-kind");
    kindLabel.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(new FontIcon(ICONS.get(way.kind())), text(way), space, kindLabel);
  }

  void setChosen(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }

  /** A command is told by what it does, anything else by what it is. */
  private static String kind(Completion way, Messages messages) {
    return CommandTable.find(way.text())
        .filter(command -> way.kind() == Completion.Kind.COMMAND)
        .map(command -> messages.get("command.help." + command.word()))
        .orElseGet(
            () -> messages.get("command.kind." + way.kind().name().toLowerCase(Locale.ROOT)));
  }

  private static HBox text(Completion way) {
    int from = way.matchStart();
    int to = from + way.matchLength();
    Label before = new Label(way.text().substring(0, from));
    Label match = new Label(way.text().substring(from, to));
    match.getStyleClass().add("completion-match");
    Label after = new Label(way.text().substring(to));
    before.setMinWidth(USE_PREF_SIZE);
    match.setMinWidth(USE_PREF_SIZE);
    HBox text = new HBox(before, match, after);
    text.getStyleClass().add("completion-text");
    text.setAlignment(Pos.CENTER_LEFT);
    return text;
  }
}
