package org.windlass.ui.pulls;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.pull.PullState;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** What can be done with a pull that waits for its turn. */
final class WaitingActions extends HBox {
  private final Messages messages;

  WaitingActions(PullRowViewModel row, WaitingPulls waiting, Messages messages) {
    this.messages = messages;
    getStyleClass().add("waiting-actions");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    Button start = new Button(messages.get("pull.start-now"), new FontIcon(Feather.PLAY));
    start.getStyleClass().addAll("pull-start-now", Styles.SMALL);
    start.setMinWidth(USE_PREF_SIZE);
    start.setOnAction(event -> waiting.startNow(row));
    MenuButton more = new MenuButton(messages.get("pull.later"), new FontIcon(Feather.CLOCK));
    more.getStyleClass().addAll("pull-later", Styles.SMALL);
    more.setMinWidth(USE_PREF_SIZE);
    more.getItems()
        .addAll(
            item("pull.to-front", () -> waiting.toFront(row)),
            item("pull.later.hour", () -> waiting.holdFor(row, Duration.ofHours(1))),
            item("pull.later.tonight", () -> waiting.holdUntilTonight(row)),
            item("pull.later.hold", () -> waiting.hold(row)));
    getChildren().addAll(start, more);
    Shown.when(this, row.stateProperty().map(state -> state == PullState.QUEUED));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(messages.get(key));
    item.setOnAction(event -> action.run());
    return item;
  }
}
