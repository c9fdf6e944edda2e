package org.windlass.ui.connections;

import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.context.ConnectionProfile;
import org.windlass.ui.control.ErrorStrip;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The connections: a list, and beside it the one that is selected. */
public final class ConnectionsView extends VBox {
  private static final double LIST_WIDTH = 310;

  private final ConnectionsViewModel viewModel;
  private final Messages messages;
  private final ConnectionWindow window;
  private final ListView<ConnectionProfile> list;
  private boolean reading;

  /**
   * @param window the one that the page is in
   * @param title stands at the start of the header
   */
  public ConnectionsView(
      ConnectionsViewModel viewModel, Texts texts, ConnectionWindow window, Node title) {
    this.viewModel = viewModel;
    this.messages = texts.messages();
    this.window = window;
    this.list = new ListView<>(FXCollections.observableArrayList(viewModel.profiles()));
    getStyleClass().add("page");
    list.setId("connections-list");
    list.setAccessibleText(messages.get("connections.list"));
    list.setCellFactory(view -> new ConnectionCell(texts, window::shows));
    list.setMinWidth(LIST_WIDTH);
    list.setPrefWidth(LIST_WIDTH);
    list.getStyleClass().addAll(Styles.DENSE, "connections");
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            profile -> {
              if (profile != null && !reading) {
                viewModel.selectedProperty().set(profile);
              }
            });
    viewModel.selectedProperty().subscribe(this::showSelected);
    ConnectionDetails details = new ConnectionDetails(viewModel, texts, window);
    selectShown();
    viewModel.profiles().addListener((ListChangeListener<ConnectionProfile>) change -> readList());
    window.whenTurned(
        () -> {
          selectShown();
          list.refresh();
          details.refresh();
        });
    HBox.setHgrow(details, Priority.ALWAYS);
    HBox content = new HBox(list, details);
    content.getStyleClass().add("connections-content");
    VBox.setVgrow(content, Priority.ALWAYS);
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            connectSelected();
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            connectSelected();
          } else if (event.getCode() == KeyCode.DELETE) {
            details.delete();
          }
        });
    getChildren()
        .addAll(
            header(title),
            new ErrorStrip(viewModel.errorProperty(), messages, viewModel::clearError),
            content);
  }

  /** A list that is replaced selects something else, or nothing, by itself. */
  private void readList() {
    reading = true;
    list.getItems().setAll(viewModel.profiles());
    reading = false;
    if (viewModel.selectedProperty().get() == null) {
      selectShown();
    }
    showSelected(viewModel.selectedProperty().get());
  }

  private void showSelected(@Nullable ConnectionProfile profile) {
    if (profile == null) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(profile);
    }
  }

  /** Selects the connection that the window shows; none when that is not in the list. */
  private void selectShown() {
    viewModel
        .selectedProperty()
        .set(viewModel.profiles().stream().filter(window::shows).findFirst().orElse(null));
  }

  private void connectSelected() {
    ConnectionProfile profile = list.getSelectionModel().getSelectedItem();
    if (profile != null && profile.endpoint() != null) {
      window.connect(profile);
    }
  }

  private Node header(Node title) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button importing = new Button(messages.get("connections.import"), new FontIcon(Feather.UPLOAD));
    importing.setId("connection-import");
    importing.setOnAction(event -> chooseImport());
    Button create = new Button(messages.get("connections.new"), new FontIcon(Feather.PLUS));
    create.setId("connection-new");
    create.getStyleClass().add(Styles.ACCENT);
    create.setOnAction(event -> window.open(viewModel.create()));
    HBox header = new HBox(title, space, importing, create);
    header.getStyleClass().add("toolbar");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void chooseImport() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("connections.import"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                messages.get("connections.import.filter"), "*.dockercontext", "*.tar", "*.zip"),
            new FileChooser.ExtensionFilter(messages.get("connections.import.all"), "*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      viewModel.importFrom(file.toPath());
    }
  }
}
