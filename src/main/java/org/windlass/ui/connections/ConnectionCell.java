package org.windlass.ui.connections;

import atlantafx.base.theme.Styles;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ConnectionProfile;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** One connection of the list: its name, its host or its fault, and below them what marks it. */
final class ConnectionCell extends ListCell<ConnectionProfile> {
  private final Texts texts;
  private final Messages messages;
  private final Predicate<ConnectionProfile> shown;

  ConnectionCell(Texts texts, Predicate<ConnectionProfile> shown) {
    this.texts = texts;
    this.messages = texts.messages();
    this.shown = shown;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ConnectionProfile profile, boolean empty) {
    super.updateItem(profile, empty);
    setGraphic(empty || profile == null ? null : content(profile));
    setAccessibleText(profile == null ? "" : profile.name());
  }

  private VBox content(ConnectionProfile profile) {
    Label name = new Label(profile.name());
    name.getStyleClass().add(Styles.TEXT_BOLD);
    name.setMinWidth(0);
    HBox badges = new HBox();
    badges.getStyleClass().add("toolbar");
    if (profile.problem() != null) {
      badges.getChildren().add(badge("connections.badge.broken", "danger-badge"));
    } else if (shown.test(profile)) {
      badges.getChildren().add(badge("connections.badge.here", "accent-badge"));
    }
    if (profile.current()) {
      Label current = badge("connections.badge.current", "plain-badge");
      current.setTooltip(new Tooltip(messages.get("connections.badge.current.tooltip")));
      badges.getChildren().add(current);
    }
    if (profile.source() == ConnectionProfile.Source.PODMAN) {
      badges.getChildren().add(badge("connections.badge.podman", "plain-badge"));
    }
    Label second =
        new Label(
            profile.problem() == null ? profile.host() : texts.errors().of(profile.problem()));
    second.getStyleClass().addAll(Styles.TEXT_MUTED, "hint");
    second.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    return badges.getChildren().isEmpty() ? new VBox(name, second) : new VBox(name, second, badges);
  }

  private Label badge(String key, String style) {
    Label badge = new Label(messages.get(key));
    badge.getStyleClass().addAll("badge", style);
    badge.setMinWidth(USE_PREF_SIZE);
    return badge;
  }
}
