package org.windlass.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.StackPane;
import org.windlass.ui.connections.ConnectionWindow;
import org.windlass.ui.connections.ConnectionsView;
import org.windlass.ui.control.Shown;
import org.windlass.ui.registries.RegistriesView;
import org.windlass.ui.text.Messages;

/** The engines and the registries that one is connected to: one of the two is shown. */
final class ConnectionsPage extends StackPane {

  /**
   * @param window the one that the page is in
   */
  ConnectionsPage(ShellViewModel shell, ConnectionWindow window) {
    Messages messages = shell.texts().messages();
    BooleanProperty registries = shell.registriesPage().shownProperty();
    ConnectionsView engines =
        new ConnectionsView(
            shell.connectionsPage(),
            shell.texts(),
            window,
            new SectionSwitch(registries, messages));
    RegistriesView logins =
        new RegistriesView(
            shell.registriesPage(), messages, new SectionSwitch(registries, messages));
    Shown.when(engines, registries.not());
    Shown.when(logins, registries);
    getChildren().addAll(engines, logins);
  }
}
