package org.windlass.ui.shell;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.windlass.context.ConnectionProfile;
import org.windlass.ui.memory.ViewMemory;

/** The connection that a window was last turned to. Belongs to the UI thread. */
public final class LastUsed {
  private static final String KEY = "connection";

  private final ShellViewModel shell;
  private final ViewMemory memory;
  private String wanted;

  /**
   * Keeps what the window turns to from now on.
   *
   * @param turn whether the window turns to the connection of last time, as soon as it is listed
   */
  public LastUsed(ShellViewModel shell, ViewMemory memory, boolean turn) {
    this.shell = shell;
    this.memory = memory;
    this.wanted = turn ? memory.get(KEY) : "";
    ObservableList<ConnectionProfile> list = shell.connections().list();
    list.addListener((ListChangeListener<ConnectionProfile>) change -> listed(list));
    listed(list);
    shell.sessionProperty().subscribe((was, is) -> keep(is));
  }

  private void listed(List<ConnectionProfile> connections) {
    if (wanted.isEmpty() || connections.isEmpty()) {
      return;
    }
    String name = wanted;
    wanted = "";
    connections.stream()
        .filter(profile -> profile.name().equals(name) && profile.endpoint() != null)
        .findFirst()
        .ifPresent(shell.connections()::connect);
  }

  private void keep(Session session) {
    if (!session.target().name().isEmpty()) {
      memory.put(KEY, session.target().name());
    }
  }
}
