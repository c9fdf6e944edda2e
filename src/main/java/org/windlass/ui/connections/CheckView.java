package org.windlass.ui.connections;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.Labels;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The steps of a connection test, a line each; invisible before the first test. */
final class CheckView extends GridPane {
  private static final double SPINNER = 14;
  private static final int ICON_WIDTH = 20;
  private static final int NAME_WIDTH = 110;
  private static final int TIME_WIDTH = 64;

  private final CheckViewModel viewModel;
  private final Messages messages;

  CheckView(CheckViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    setId("connection-test-result");
    getStyleClass().addAll("card", "check");
    getColumnConstraints()
        .addAll(
            new ColumnConstraints(ICON_WIDTH),
            new ColumnConstraints(NAME_WIDTH),
            new ColumnConstraints(TIME_WIDTH));
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    getColumnConstraints().add(rest);
    viewModel.rows().addListener((ListChangeListener<CheckRow>) change -> build());
    Shown.when(this, javafx.beans.binding.Bindings.isNotEmpty(viewModel.rows()));
    build();
  }

  private void build() {
    getChildren().clear();
    int line = 0;
    for (CheckRow row : viewModel.rows()) {
      Label name = new Label(name(row));
      Label time = new Label(row.time());
      time.getStyleClass().add(Styles.TEXT_MUTED);
      addRow(line++, icon(row), name, time, words(row));
    }
    getChildren().forEach(node -> setValignment(node, VPos.TOP));
  }

  private String name(CheckRow row) {
    return messages.get("check.step." + Messages.word(row.step()));
  }

  private Node words(CheckRow row) {
    VBox box = new VBox();
    if (!row.text().isEmpty()) {
      Label text = Labels.wrapped(row.text());
      if (row.state() != CheckState.FAILED && row.state() != CheckState.PASSED) {
        text.getStyleClass().add(Styles.TEXT_MUTED);
      }
      if (row.state() == CheckState.FAILED) {
        text.setId("error-message");
      }
      box.getChildren().add(text);
    }
    if (!row.suggestion().isEmpty()) {
      Label suggestion = Labels.wrapped(row.suggestion());
      suggestion.getStyleClass().add(Styles.TEXT_MUTED);
      box.getChildren().add(suggestion);
    }
    return box;
  }

  private Node icon(CheckRow row) {
    if (row.state() == CheckState.RUNNING) {
      ProgressIndicator spinner = new ProgressIndicator();
      spinner.setMaxSize(SPINNER, SPINNER);
      spinner.setPrefSize(SPINNER, SPINNER);
      return spinner;
    }
    FontIcon icon =
        new FontIcon(
            switch (row.state()) {
              case PASSED -> Feather.CHECK;
              case FAILED -> Feather.X;
              case WAITING, RUNNING, NOT_NEEDED -> Feather.MINUS;
            });
    icon.getStyleClass().add("check-" + row.state().name().toLowerCase(Locale.ROOT));
    icon.setAccessibleText(messages.get("check.state." + Messages.word(row.state())));
    return icon;
  }
}
