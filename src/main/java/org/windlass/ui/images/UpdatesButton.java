package org.windlass.ui.images;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.SplitMenuButton;
import org.windlass.ui.text.Messages;

/** Checks for updates; its menu says whether to do so from time to time. */
final class UpdatesButton extends SplitMenuButton {

  UpdatesButton(UpdatesViewModel updates, Messages messages) {
    setId("images-check-updates");
    setText(messages.get("images.updates.check"));
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> updates.check());
    CheckMenuItem often = new CheckMenuItem(messages.get("images.updates.background"));
    often.setId("images-updates-background");
    often.setOnAction(event -> updates.setInBackground(often.isSelected()));
    updates.inBackgroundProperty().subscribe(often::setSelected);
    getItems().add(often);
  }
}
