package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The button that says which engine this window talks to, and turns to another. */
final class ConnectionSwitcher extends Button {
  private static final double MAX_WIDTH = 360;
  private static final double GAP = 4;

  private final ShellViewModel shell;
  private final Messages messages;

  ConnectionSwitcher(ShellViewModel shell) {
    this.shell = shell;
    this.messages = shell.texts().messages();
    setId("connection-switcher");
    getStyleClass().add("connection-switcher");
    setMaxWidth(MAX_WIDTH);
    Region dot = new Region();
    dot.getStyleClass().add("state-dot");
    PseudoClasses.follow(
        dot, shell.sessionProperty().flatMap(session -> session.status().stateProperty()));
    Label host = new Label();
    host.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    host.setMinWidth(0);
    host.getStyleClass().add(Styles.TEXT_MUTED);
    host.textProperty().bind(shell.sessionProperty().map(session -> session.target().place()));
    Shown.when(
        host,
        shell
            .sessionProperty()
            .map(session -> session.target().hasName() && session.target().endpoint() != null));
    Label name = new Name(host);
    name.textProperty().bind(shell.sessionProperty().map(session -> session.target().label()));
    HBox content = new HBox(dot, name, host, new FontIcon(Feather.CHEVRON_DOWN));
    content.getStyleClass().add("switcher-content");
    setGraphic(content);

    Tooltip tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            shell
                .sessionProperty()
                .flatMap(
                    session ->
                        session.status().stateProperty().map(state -> words(session, state))));
    setTooltip(tooltip);
    accessibleTextProperty().bind(tooltip.textProperty());
    setOnAction(event -> open());
  }

  private String words(Session session, ConnectionState state) {
    return switch (state) {
      case CONNECTING -> messages.get("engine.connecting", session.target().place());
      case CONNECTED -> messages.get("engine.connected", session.target().place());
      case LOST -> messages.get("engine.lost", session.target().place());
    };
  }

  private void open() {
    Popup popup = new Popup();
    ConnectionMenu menu = new ConnectionMenu(shell, popup::hide);
    popup.getContent().add(menu);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    popup.setAutoHide(true);
    Bounds bounds = localToScreen(getBoundsInLocal());
    popup.show(this, bounds.getMinX(), bounds.getMaxY() + GAP);
    menu.focusFirst();
  }

  /** The host beside it is shortened before a name is, unless that is a long one. */
  private static final class Name extends Label {
    private static final double LONG = 220;

    private final Label host;

    Name(Label host) {
      this.host = host;
      setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Override
    protected double computeMinWidth(double height) {
      return host.isManaged() ? Math.min(LONG, computePrefWidth(height)) : 0;
    }
  }
}
