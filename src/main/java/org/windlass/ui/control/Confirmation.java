package org.windlass.ui.control;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.windlass.ui.text.Messages;

/** Asks before something is lost. Enter keeps it: only the named button lets it go. */
public final class Confirmation {
  private final Alert alert;
  private final ButtonType go;

  /**
   * @param title what is about to happen
   * @param text what would be lost
   * @param goName what the button is called that lets it happen
   * @param keepName what the other one is called
   */
  public Confirmation(
      Window owner, Messages messages, String title, String text, String goName, String keepName) {
    go = new ButtonType(goName, ButtonData.OK_DONE);
    ButtonType keep = new ButtonType(keepName, ButtonData.CANCEL_CLOSE);
    alert = new Alert(Alert.AlertType.WARNING, text, keep, go);
    alert.initOwner(owner);
    alert.setTitle(messages.get("app.name"));
    alert.setHeaderText(title);
    if (alert.getDialogPane().lookupButton(go) instanceof Button button) {
      button.setDefaultButton(false);
    }
    if (alert.getDialogPane().lookupButton(keep) instanceof Button button) {
      button.setDefaultButton(true);
    }
  }

  /** Waits for the answer; whether to go on. Call on the UI thread. */
  public boolean given() {
    return alert.showAndWait().filter(answer -> answer.equals(go)).isPresent();
  }
}
