package org.windlass.ui.about;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.about.SystemFacts;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.Labels;
import org.windlass.ui.text.Messages;

/** The versions of the program and of what it runs on, and where its logs are. */
final class AboutFacts extends GridPane {
  private final AboutViewModel viewModel;
  private final Messages messages;

  AboutFacts(AboutViewModel viewModel) {
    this.viewModel = viewModel;
    this.messages = viewModel.texts().messages();
    getStyleClass().addAll("facts", "about-facts");
    setMinHeight(USE_PREF_SIZE);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(names, values);
    fact("about.version", "about-version", SystemFacts::program);
    fact(
        "about.java",
        "about-java",
        facts -> messages.get("about.java.value", facts.java(), facts.vm()));
    fact("about.javafx", "about-javafx", SystemFacts::javafx);
    fact("about.system", "about-system", SystemFacts::os);
    row("about.logs", logs());
  }

  private void fact(String name, String id, Function<SystemFacts, String> value) {
    ObservableValue<String> said =
        viewModel.systemProperty().map(facts -> facts == null ? "" : value.apply(facts));
    Label label = Labels.wrapped("");
    label.setId(id);
    label.textProperty().bind(said.orElse(""));
    row(name, label);
  }

  private Node logs() {
    String place = viewModel.logs().toString();
    Label path = Labels.wrapped(place);
    path.setId("about-logs-path");
    path.setMaxWidth(Double.MAX_VALUE);
    IconButton copy =
        new IconButton(Feather.COPY, messages.get("about.logs.copy"), () -> Clipboards.copy(place));
    copy.setId("about-logs-copy");
    HBox row = new HBox(path, copy);
    row.getStyleClass().add("about-logs");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void row(String name, Node value) {
    Label title = new Label(messages.get(name));
    title.getStyleClass().add("fact-name");
    title.setMinWidth(USE_PREF_SIZE);
    GridPane.setValignment(title, value instanceof Label ? VPos.TOP : VPos.CENTER);
    addRow(getRowCount(), title, value);
  }
}
