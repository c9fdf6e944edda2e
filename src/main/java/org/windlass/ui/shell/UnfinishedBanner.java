package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.history.UnfinishedPull;
import org.windlass.ui.control.Buttons;
import org.windlass.ui.control.Labels;
import org.windlass.ui.control.LazyNode;
import org.windlass.ui.history.Unfinished;
import org.windlass.ui.text.Messages;

/** A strip above the page that offers the pulls which were cut off. */
public final class UnfinishedBanner extends HBox {
  private static final int NAMED = 4;

  private final Messages messages;

  private UnfinishedBanner(Unfinished unfinished, Messages messages) {
    this.messages = messages;
    setId("unfinished-banner");
    getStyleClass().addAll("banner", "offer");
    setAlignment(Pos.CENTER_LEFT);
    Label sentence = Labels.wrapped("");
    sentence.getStyleClass().add(Styles.TEXT_BOLD);
    Label names = Labels.wrapped("");
    sentence
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.get("unfinished.sentence", unfinished.offered().size()),
                unfinished.offered()));
    names
        .textProperty()
        .bind(Bindings.createStringBinding(() -> names(unfinished), unfinished.offered()));
    VBox text = new VBox(sentence, names);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button again =
        Buttons.named("unfinished-again", messages.get("unfinished.again"), unfinished::pullAgain);
    Button forget =
        Buttons.named("unfinished-forget", messages.get("unfinished.forget"), unfinished::forget);
    getChildren().addAll(new FontIcon(Feather.DOWNLOAD), text, forget, again);
  }

  /** The banner, while something is offered. */
  public static Node of(Unfinished unfinished, Messages messages) {
    return new LazyNode(
        Bindings.isNotEmpty(unfinished.offered()),
        () -> new UnfinishedBanner(unfinished, messages));
  }

  private String names(Unfinished unfinished) {
    String first =
        unfinished.offered().stream()
            .limit(NAMED)
            .map(UnfinishedPull::reference)
            .collect(Collectors.joining(messages.get("separator")));
    int more = unfinished.offered().size() - NAMED;
    return more > 0 ? messages.get("unfinished.more", first, more) : first;
  }
}
