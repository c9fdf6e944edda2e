package org.windlass.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.LazyNode;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.text.Messages;

/** The bar at the bottom: what the engine is, and what the running pulls do. */
final class StatusBar extends HBox {

  /**
   * @param openPulls what a click on the running pulls does
   * @param openKeys shows the sheet of keys
   */
  StatusBar(ShellViewModel shell, Runnable openPulls, Runnable openKeys) {
    Messages messages = shell.texts().messages();
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);

    Label engine = new Label();
    engine.setId("engine-status");
    engine
        .textProperty()
        .bind(shell.sessionProperty().flatMap(session -> engineText(session, messages)));
    Label roundTrip = new Label();
    roundTrip.setId("engine-round-trip");
    roundTrip.setMinWidth(USE_PREF_SIZE);
    roundTrip.setTooltip(new Tooltip(messages.get("engine.round-trip")));
    roundTrip
        .textProperty()
        .bind(shell.sessionProperty().flatMap(session -> session.status().roundTripProperty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(engine, roundTrip, space, runningPulls(shell.pulls(), messages, openPulls));
    getChildren().add(keys(messages, openKeys));
  }

  private static Button keys(Messages messages, Runnable open) {
    Button keys = new IconButton(Feather.HELP_CIRCLE, messages.get("keys.open"), open);
    keys.setId("keys-open");
    keys.getStyleClass().add("status-button");
    return keys;
  }

  private static javafx.beans.value.ObservableValue<String> engineText(
      Session session, Messages messages) {
    EngineStatusViewModel status = session.status();
    return status
        .stateProperty()
        .flatMap(
            state ->
                switch (state) {
                  case CONNECTED -> status.summaryProperty();
                  case CONNECTING ->
                      status
                          .summaryProperty()
                          .map(
                              ignored ->
                                  messages.get("engine.connecting", session.target().place()));
                  case LOST ->
                      status
                          .summaryProperty()
                          .map(ignored -> messages.get("engine.lost", session.target().place()));
                });
  }

  private static Node runningPulls(PullsViewModel pulls, Messages messages, Runnable open) {
    return new LazyNode(
        pulls.summary().runningProperty().map(n -> n.intValue() > 0),
        () -> pulls(pulls, messages, open));
  }

  private static Button pulls(PullsViewModel pulls, Messages messages, Runnable open) {
    Label count = new Label();
    count.textProperty().bind(pulls.summary().runningTextProperty());
    ProgressBar bar = new ProgressBar();
    bar.getStyleClass().add("status-progress");
    bar.progressProperty().bind(pulls.summary().fractionProperty());
    Label progress = new Label();
    progress.textProperty().bind(pulls.summary().progressTextProperty());
    HBox content = new HBox(count, bar, progress);
    content.getStyleClass().add("status-pulls-content");
    // A progress bar keeps clicks to itself; here they are the button's.
    content.setMouseTransparent(true);
    content.setAlignment(Pos.CENTER_RIGHT);
    Button button = new Button(null, content);
    button.setId("status-pulls");
    button.getStyleClass().add("status-pulls");
    button.setAccessibleText(messages.get("status.pulls"));
    button.setTooltip(new Tooltip(messages.get("status.pulls")));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> open.run());
    return button;
  }
}
