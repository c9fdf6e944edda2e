package org.windlass.ui.tags;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.LoginPrompt;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** Offers to log in where that may help. */
final class LoginButton extends Button {

  /**
   * @param login asks for the login of a registry
   */
  LoginButton(TagsViewModel viewModel, Messages messages, LoginPrompt login) {
    super(null, new FontIcon(Feather.LOG_IN));
    setMinWidth(Region.USE_PREF_SIZE);
    textProperty()
        .bind(
            viewModel
                .failureProperty()
                .map(failure -> messages.get("tags.login", failure.loginAt()))
                .orElse(""));
    Shown.when(
        this,
        viewModel.failureProperty().map(failure -> !failure.loginAt().isEmpty()).orElse(false));
    setOnAction(
        event -> {
          TagsFailure failure = viewModel.failureProperty().get();
          if (failure != null) {
            login.ask(failure.loginAt(), viewModel::reload);
          }
        });
  }
}
