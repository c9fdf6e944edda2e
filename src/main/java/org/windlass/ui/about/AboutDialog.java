package org.windlass.ui.about;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.about.Component;
import org.windlass.ui.control.Buttons;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.EscapeKey;
import org.windlass.ui.control.Labels;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** What the program is, what it runs on, and whose work it brings along. */
public final class AboutDialog extends VBox {
  private static final double WIDTH = 980;
  private static final double HEIGHT = 680;
  private static final double LIST_WIDTH = 260;
  private static final int ICON = 48;

  private final AboutViewModel viewModel;
  private final Messages messages;
  private final Button close;

  /**
   * @param onClose takes the dialog away
   */
  public AboutDialog(AboutViewModel viewModel, Runnable onClose) {
    this.viewModel = viewModel;
    this.messages = viewModel.texts().messages();
    setId("about-dialog");
    getStyleClass().add("dialog");
    setMaxSize(WIDTH, HEIGHT);
    setAccessibleText(messages.get("about.title"));
    close = Buttons.named("about-close", messages.get("about.close"), onClose);
    close.setDefaultButton(true);
    Node parts = parts();
    VBox.setVgrow(parts, Priority.ALWAYS);
    getChildren().addAll(title(), new AboutFacts(viewModel), parts, said(), buttons());
    EscapeKey.leaves(this, onClose);
  }

  /** What has the keyboard at first. */
  public Node first() {
    return close;
  }

  private Node title() {
    ImageView icon = new ImageView(new Image("/icons/windlass-128.png"));
    icon.setFitWidth(ICON);
    icon.setFitHeight(ICON);
    Label name = Labels.wrapped(messages.get("about.title"));
    name.getStyleClass().add(Styles.TITLE_4);
    Label purpose = Labels.wrapped(messages.get("about.purpose"));
    purpose.getStyleClass().add(Styles.TEXT_MUTED);
    VBox words = new VBox(name, purpose);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox title = new HBox(icon, words);
    title.getStyleClass().add("about-title");
    title.setAlignment(Pos.CENTER_LEFT);
    return title;
  }

  private Node parts() {
    ListView<Component> list = new ListView<>(viewModel.components());
    list.setId("about-components");
    list.setAccessibleText(messages.get("about.components"));
    list.setCellFactory(view -> new ComponentCell(messages));
    list.setMinWidth(LIST_WIDTH);
    list.setPrefWidth(LIST_WIDTH);
    list.setPrefHeight(0);
    list.getSelectionModel().selectedItemProperty().subscribe(viewModel::choose);
    list.getItems()
        .addListener(
            (ListChangeListener<Component>) change -> list.getSelectionModel().selectFirst());
    TextArea text = new TextArea();
    text.setId("about-licence");
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefSize(0, 0);
    text.getStyleClass().addAll("monospace", "small-text");
    text.setAccessibleText(messages.get("about.licence"));
    text.textProperty().bind(viewModel.licenceProperty());
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox parts = new HBox(list, text);
    parts.getStyleClass().add("about-parts");
    return parts;
  }

  private Node said() {
    Label said = Labels.wrapped("");
    said.setId("about-said");
    said.textProperty().bind(viewModel.saidProperty());
    viewModel
        .failedProperty()
        .subscribe(
            failed -> {
              said.getStyleClass().removeAll(Styles.DANGER, Styles.SUCCESS);
              said.getStyleClass().add(failed ? Styles.DANGER : Styles.SUCCESS);
            });
    Shown.when(said, said.textProperty().map(text -> !text.isEmpty()));
    return said;
  }

  private Node buttons() {
    Button logs = Buttons.named("about-logs", messages.get("about.logs.open"), viewModel::openLogs);
    Button diagnostics =
        Buttons.named(
            "about-diagnostics",
            messages.get("about.diagnostics.copy"),
            () -> viewModel.diagnostics(Clipboards::copy));
    diagnostics.setAccessibleHelp(messages.get("about.diagnostics.hint"));
    HBox buttons = new HBox(logs, diagnostics, close);
    buttons.getStyleClass().add("button-row");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }
}
