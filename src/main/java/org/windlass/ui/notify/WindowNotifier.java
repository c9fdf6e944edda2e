package org.windlass.ui.notify;

import javafx.geometry.Pos;
import org.controlsfx.control.Notifications;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.pulls.Notifier;

/** Shows a notification in a corner of the screen, drawn by the program itself. From any thread. */
public final class WindowNotifier implements Notifier {
  private final UiThread ui;

  /**
   * @param ui the thread the notification is drawn on
   */
  public WindowNotifier(UiThread ui) {
    this.ui = ui;
  }

  @Override
  public void notify(String title, String body) {
    ui.run(
        () ->
            Notifications.create()
                .title(title)
                .text(body)
                .position(Pos.BOTTOM_RIGHT)
                .showInformation());
  }
}
