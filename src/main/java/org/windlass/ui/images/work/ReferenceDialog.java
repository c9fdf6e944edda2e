package org.windlass.ui.images.work;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.windlass.reference.Reference;
import org.windlass.ui.control.Buttons;
import org.windlass.ui.control.EscapeKey;
import org.windlass.ui.control.Labels;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.text.Messages;

/** Asks for a name of an image. */
public final class ReferenceDialog extends VBox {
  private static final double WIDTH = 560;

  private final TextField field = new TextField();
  private final VBox fields;

  /** What a dialog says: its title, the field and the button that takes the answer. */
  public record Words(String id, String title, String field, String submit) {}

  /**
   * @param words with an id that begins those of the fields and buttons
   * @param submit takes the answer
   * @param close takes the dialog away
   */
  public ReferenceDialog(
      ReferenceQuestion question,
      Messages messages,
      Words words,
      Consumer<Reference> submit,
      Runnable close) {
    setId(words.id() + "-dialog");
    getStyleClass().add("dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = Labels.wrapped(words.title());
    title.getStyleClass().add(Styles.TITLE_4);
    field.setId(words.id() + "-reference");
    field.setPromptText(words.field());
    field.setAccessibleText(words.field());
    field.textProperty().bindBidirectional(question.textProperty());
    field.disableProperty().bind(question.busyProperty());
    PseudoClasses.when(field, "invalid", question.invalidProperty());
    Label hint = Labels.wrapped("");
    hint.setId(words.id() + "-hint");
    hint.getStyleClass().add("hint");
    hint.textProperty().bind(question.hintProperty());
    PseudoClasses.when(hint, "invalid", question.invalidProperty());
    Button cancel = Buttons.named(words.id() + "-cancel", messages.get("form.cancel"), close);
    Button go =
        Buttons.named(
            words.id() + "-submit", words.submit(), () -> question.reference().ifPresent(submit));
    go.setDefaultButton(true);
    go.disableProperty().bind(question.readyProperty().not());
    HBox buttons = new HBox(cancel, go);
    buttons.getStyleClass().add("button-row");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    fields = new VBox(new VBox(field, hint));
    fields.getStyleClass().add("dialog-fields");
    getChildren().addAll(title, fields, buttons);
    EscapeKey.leaves(this, close);
  }

  /** Adds a field below the name. */
  public void add(Node node) {
    fields.getChildren().add(node);
  }

  /** Where typing begins. */
  public Node first() {
    return field;
  }
}
