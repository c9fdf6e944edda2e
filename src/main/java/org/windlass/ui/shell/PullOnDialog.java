package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.FittingScroll;
import org.windlass.ui.control.Labels;
import org.windlass.ui.text.Messages;

/** Asks on which engines something is to be pulled. */
final class PullOnDialog extends VBox {
  private static final double WIDTH = 560;

  private final List<CheckBox> boxes = new ArrayList<>();
  private final Button cancel = new Button();

  /**
   * @param targets the engines to choose from, the window's first; at least one
   * @param pull takes those that are chosen
   * @param close takes the dialog away
   */
  PullOnDialog(
      String reference,
      List<Target> targets,
      Messages messages,
      Consumer<List<Target>> pull,
      Runnable close) {
    setId("pull-on-dialog");
    getStyleClass().addAll("dialog", "scrolling-dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = Labels.wrapped(messages.get("pull.on.title", reference));
    title.getStyleClass().add(Styles.TITLE_4);
    VBox list = new VBox();
    list.getStyleClass().add("dialog-content");
    for (Target target : targets) {
      CheckBox box = new CheckBox(target.label());
      box.setMnemonicParsing(false);
      box.getStyleClass().add("pull-on-engine");
      Label host = new Label(boxes.isEmpty() ? messages.get("pull.on.here") : target.place());
      host.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
      box.setSelected(boxes.isEmpty());
      boxes.add(box);
      list.getChildren().add(new VBox(box, host));
    }
    ScrollPane scroll = new FittingScroll(list);
    scroll.getStyleClass().add("dialog-scroll");
    scroll.setAccessibleText(title.getText());
    Observable[] choices =
        boxes.stream().map(CheckBox::selectedProperty).toArray(Observable[]::new);
    cancel.setText(messages.get("form.cancel"));
    cancel.setId("pull-on-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> close.run());
    Button go = new Button();
    go.setId("pull-on-submit");
    go.setDefaultButton(true);
    go.setMinWidth(USE_PREF_SIZE);
    go.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.get("pull.on.submit", chosen(targets).size()), choices));
    go.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> chosen(targets).isEmpty(), choices));
    go.setOnAction(
        event -> {
          close.run();
          pull.accept(chosen(targets));
        });
    HBox buttons = new HBox(cancel, go);
    buttons.getStyleClass().add("button-row");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, scroll, buttons);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
          } else if (event.getCode() == KeyCode.ENTER && !cancel.isFocused()) {
            // A box would keep the key to itself.
            event.consume();
            go.fire();
          }
        });
  }

  /** The first engine. */
  Node first() {
    return boxes.getFirst();
  }

  private List<Target> chosen(List<Target> targets) {
    List<Target> chosen = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      if (boxes.get(i).isSelected()) {
        chosen.add(targets.get(i));
      }
    }
    return chosen;
  }
}
