package org.windlass.ui.shell;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ConnectionProfile;

/**
 * The connections that a window can turn to, and what becomes of those it has turned to. All
 * members belong to the UI thread.
 */
public final class WindowConnections {
  private final Sessions sessions;
  private final Runnable showPage;
  private final ObservableList<ConnectionProfile> list = FXCollections.observableArrayList();
  private final Followed followed = new Followed();
  private String wanted = "";

  /**
   * @param showPage turns to the page of connections
   */
  WindowConnections(Sessions sessions, Runnable showPage) {
    this.sessions = sessions;
    this.showPage = showPage;
  }

  /** In the order of their numbers; empty until they have been read. */
  public ObservableList<ConnectionProfile> list() {
    return list;
  }

  /** Takes a new list of connections. */
  public void show(List<ConnectionProfile> connections) {
    if (!list.equals(connections)) {
      list.setAll(connections);
    }
    follow(connections);
    if (!wanted.isEmpty() && !connections.isEmpty()) {
      String name = wanted;
      wanted = "";
      use(name);
    }
  }

  /** Turns to a connection; to the page of connections when this one cannot be used. */
  public void connect(ConnectionProfile profile) {
    if (profile.endpoint() == null) {
      showPage.run();
    } else {
      sessions.turnTo(Target.of(profile));
    }
  }

  /** Turns to the connection with this number, counted from 1; does nothing when there is none. */
  public void connectToNumber(int number) {
    if (number >= 1 && number <= list.size()) {
      connect(list.get(number - 1));
    }
  }

  /**
   * Turns to a connection by its name, as soon as the list has been read; to the page of
   * connections when there is none.
   */
  void use(String name) {
    if (list.isEmpty()) {
      wanted = name;
      return;
    }
    list.stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .ifPresentOrElse(this::connect, showPage);
  }

  /** What is known of the engine of a connection; null when the window has not turned to it. */
  public @Nullable EngineStatusViewModel statusOf(ConnectionProfile profile) {
    return profile.endpoint() == null
        ? null
        : sessions.find(Target.of(profile)).map(Session::status).orElse(null);
  }

  /** Whether the window shows this connection. */
  public boolean isShown(ConnectionProfile profile) {
    return profile.endpoint() != null && Target.of(profile).equals(shown());
  }

  /** Says that a connection is about to be listed under another name. */
  void renamed(String before, String now) {
    followed.renamed(before, now);
  }

  /** A connection that was changed stays the window's; one that is gone is no longer watched. */
  private void follow(List<ConnectionProfile> connections) {
    followed.successor(shown(), connections).ifPresent(sessions::replaceBy);
    sessions.targets().stream()
        .filter(target -> followed.isGone(target, connections))
        .forEach(sessions::leave);
    followed.list(connections);
  }

  private Target shown() {
    return sessions.currentProperty().get().target();
  }
}
