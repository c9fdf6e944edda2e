package org.windlass.ui.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.windlass.ui.text.Messages;

/** Asks before running pulls are cancelled by closing the window. */
public final class CloseQuestion {
  private final Alert alert;
  private final ButtonType close;

  /**
   * @param running how many pulls would be cancelled
   */
  public CloseQuestion(Window owner, Messages messages, int running) {
    close = new ButtonType(messages.get("close.close"), ButtonData.OK_DONE);
    ButtonType keep = new ButtonType(messages.get("close.keep"), ButtonData.CANCEL_CLOSE);
    alert = new Alert(Alert.AlertType.WARNING, messages.get("close.text", running), keep, close);
    alert.initOwner(owner);
    alert.setTitle(messages.get("app.name"));
    alert.setHeaderText(messages.get("close.title"));
  }

  /** Waits for the answer; whether to close. Call on the UI thread. */
  public boolean confirmed() {
    return alert.showAndWait().filter(answer -> answer == close).isPresent();
  }
}
