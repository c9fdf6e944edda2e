package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.engine.PullRequest;
import org.windlass.reference.Platform;
import org.windlass.ui.control.Buttons;
import org.windlass.ui.control.EscapeKey;
import org.windlass.ui.control.Labels;
import org.windlass.ui.text.Messages;

/**
 * Asks whether to pull what a link names. Enter cancels, unless the keyboard was moved to another
 * button: whoever is surprised by the question while typing has agreed to nothing.
 */
final class LinkDialog extends VBox {
  private static final double WIDTH = 620;

  /** What a person says to it. */
  enum Answer {
    /** Pull it. */
    PULL,
    /** Show first what the pull would bring. */
    PREVIEW,
    /** Leave it. */
    CANCEL
  }

  private final Messages messages;
  private final GridPane facts = new GridPane();
  private final Button cancel;

  /**
   * @param request with the platform that the pull would be for
   * @param target the engine that would pull
   * @param registry as people call it
   * @param answer is told once, and takes the dialog away
   */
  LinkDialog(
      PullRequest request,
      Target target,
      String registry,
      Messages messages,
      Consumer<Answer> answer) {
    this.messages = messages;
    setId("link-dialog");
    getStyleClass().add("dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = Labels.wrapped(messages.get("link.title"));
    title.getStyleClass().add(Styles.TITLE_4);
    Label why = Labels.wrapped(messages.get("link.text"));
    Platform platform = request.platform();
    facts.getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().setAll(names, values);
    fact("link.image", "link-image", request.reference().canonical());
    fact("link.registry", "link-registry", registry);
    fact(
        "link.platform",
        "link-platform",
        platform == null ? messages.get("link.platform.engines") : platform.toString());
    fact("link.engine", "link-engine", engine(target));
    cancel =
        Buttons.named(
            "link-cancel", messages.get("link.cancel"), () -> answer.accept(Answer.CANCEL));
    cancel.setDefaultButton(true);
    Button preview =
        Buttons.named(
            "link-preview", messages.get("link.preview"), () -> answer.accept(Answer.PREVIEW));
    Button pull =
        Buttons.named("link-pull", messages.get("link.pull"), () -> answer.accept(Answer.PULL));
    HBox buttons = new HBox(preview, pull, cancel);
    buttons.getStyleClass().add("button-row");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, why, facts, buttons);
    setAccessibleText(title.getText());
    EscapeKey.leaves(this, () -> answer.accept(Answer.CANCEL));
  }

  /** What has the keyboard at first. */
  Node first() {
    return cancel;
  }

  private String engine(Target target) {
    return target.hasName() && target.endpoint() != null
        ? messages.get("link.engine.named", target.name(), target.place())
        : target.place();
  }

  private void fact(String name, String id, String value) {
    Label title = new Label(messages.get(name));
    title.getStyleClass().add("fact-name");
    GridPane.setValignment(title, VPos.TOP);
    Label said = Labels.wrapped(value);
    said.setId(id);
    said.setAccessibleText(title.getText() + ": " + value);
    facts.addRow(facts.getRowCount(), title, said);
  }
}
