package org.windlass.ui.registries;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.control.ErrorStrip;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The registries that somebody is logged in to. */
public final class RegistriesView extends VBox {
  private final RegistriesViewModel viewModel;
  private final Messages messages;
  private final ListView<RegistryRow> list;

  /**
   * @param title stands at the start of the header
   */
  public RegistriesView(RegistriesViewModel viewModel, Messages messages, Node title) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.list = new ListView<>(viewModel.rows());
    getStyleClass().add("page");
    StackPane content = new StackPane(list(), empty());
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(
            header(title),
            new ErrorStrip(viewModel.errorProperty(), messages, viewModel::clearError),
            content);
    sceneProperty()
        .subscribe(
            (was, is) -> {
              if (is != null) {
                viewModel.refresh();
              }
            });
    visibleProperty()
        .subscribe(
            (was, is) -> {
              if (is) {
                viewModel.refresh();
              }
            });
  }

  private Node list() {
    list.setId("registries-list");
    list.setAccessibleText(messages.get("logins.title"));
    list.setCellFactory(view -> new RegistryCell(viewModel.words()));
    list.getStyleClass().addAll(Styles.DENSE, "connections");
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            login();
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            login();
          } else if (event.getCode() == KeyCode.DELETE) {
            logout();
          }
        });
    Shown.when(list, Bindings.isNotEmpty(viewModel.rows()));
    return list;
  }

  private Node empty() {
    EmptyState empty =
        new EmptyState(
            Feather.KEY, messages.get("logins.empty.title"), messages.get("logins.empty.text"));
    empty.setId("registries-empty");
    Shown.when(empty, Bindings.isEmpty(viewModel.rows()).and(viewModel.readProperty()));
    return empty;
  }

  private Node header(Node title) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button logout = new Button(messages.get("logins.logout"), new FontIcon(Feather.LOG_OUT));
    logout.setId("registry-logout");
    logout
        .disableProperty()
        .bind(
            list.getSelectionModel()
                .selectedItemProperty()
                .map(row -> row.place() == null)
                .orElse(true));
    logout.setOnAction(event -> logout());
    Button login = new Button(messages.get("logins.login"), new FontIcon(Feather.LOG_IN));
    login.setId("registry-login");
    login.getStyleClass().add(Styles.ACCENT);
    login.setOnAction(event -> login());
    HBox header = new HBox(title, space, logout, login);
    header.getStyleClass().add("toolbar");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  /** To the one that is selected, as its user; else to any. */
  private void login() {
    RegistryRow row = selected();
    if (row == null) {
      viewModel.openLogin("", "", () -> {});
    } else {
      viewModel.openLogin(row.registry(), row.user(), () -> {});
    }
  }

  private void logout() {
    RegistryRow row = selected();
    if (row != null && row.place() != null) {
      viewModel.askLogout(row.registry());
    }
  }

  private @Nullable RegistryRow selected() {
    return list.getSelectionModel().getSelectedItem();
  }
}
