package org.windlass.ui.control;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;

/** A failure that fills its view: what happened, what to do, Retry, and the details to copy. */
public final class ErrorPane extends VBox {
  private static final double TEXT_WIDTH = 560;
  private static final int DETAIL_ROWS = 4;

  private final Label sentence = new Label();
  private final Label suggestion = new Label();
  private final TextArea details = new TextArea();
  private final Button login;
  private boolean offersLogin;

  /**
   * @param retry what the Retry button does
   */
  public ErrorPane(Messages messages, Runnable retry) {
    getStyleClass().add("error-pane");
    setAlignment(Pos.CENTER);
    FontIcon picture = new FontIcon(Feather.ALERT_TRIANGLE);
    picture.getStyleClass().add("error-icon");
    sentence.setId("error-message");
    sentence.getStyleClass().add(Styles.TITLE_4);
    suggestion.getStyleClass().add(Styles.TEXT_MUTED);
    wrap(sentence);
    wrap(suggestion);

    Button retryButton = new Button(messages.get("error.retry"), new FontIcon(Feather.ROTATE_CW));
    retryButton.setId("error-retry");
    retryButton.getStyleClass().add(Styles.ACCENT);
    retryButton.setOnAction(event -> retry.run());

    login = new Button(messages.get("error.login"), new FontIcon(Feather.KEY));
    login.setId("error-login");
    login.managedProperty().bind(login.visibleProperty());
    login.setVisible(false);

    ToggleButton showDetails = new ToggleButton(messages.get("error.details"));
    showDetails.getStyleClass().add(Styles.FLAT);
    details.setEditable(false);
    details.setWrapText(true);
    details.setPrefRowCount(DETAIL_ROWS);
    details.setMinHeight(Region.USE_PREF_SIZE);
    details.setMaxWidth(TEXT_WIDTH);
    details.setAccessibleText(messages.get("error.details"));
    details.getStyleClass().add("monospace");
    Shown.when(details, showDetails.selectedProperty());
    HBox buttons = new HBox(retryButton, login, showDetails);
    buttons.getStyleClass().add("button-row");
    buttons.setAlignment(Pos.CENTER);
    getChildren().addAll(picture, sentence, suggestion, buttons, details);
  }

  /** Offers a login where one may help. */
  public void offerLogin(Runnable ask) {
    offersLogin = true;
    login.setOnAction(event -> ask.run());
  }

  /** Shows a failure; null leaves the last one. */
  public void show(@Nullable ErrorText error) {
    if (error != null) {
      sentence.setText(error.sentence());
      suggestion.setText(error.suggestion());
      details.setText(error.details());
      login.setVisible(offersLogin && error.loginMayHelp());
    }
  }

  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setAlignment(Pos.CENTER);
    label.setTextAlignment(TextAlignment.CENTER);
    label.setMaxWidth(TEXT_WIDTH);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }
}
