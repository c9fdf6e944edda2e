package org.windlass.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.windlass.engine.Engine;

/**
 * The engines a window has turned to, each kept as it was left, and the one it shows. All members
 * belong to the UI thread.
 */
final class Sessions implements AutoCloseable {
  private final Session.Factory factory;
  private final Map<Target, Session> open = new HashMap<>();
  private final ReadOnlyObjectWrapper<Session> current;

  /** Opens a session on {@code first} at once. */
  Sessions(Session.Factory factory, Target first) {
    this.factory = factory;
    Session session = factory.open(first);
    open.put(first, session);
    current = new ReadOnlyObjectWrapper<>(session);
  }

  /** The one that the window shows. */
  ReadOnlyObjectProperty<Session> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The session on {@code target}; empty when the window has never turned to it. */
  Optional<Session> find(Target target) {
    return Optional.ofNullable(open.get(target));
  }

  /** The engine of {@code target}: the session's when there is one. */
  Engine engine(Target target) {
    return find(target).map(Session::engine).orElseGet(() -> factory.engine(target));
  }

  /** Turns to {@code target}, as it was left; tries again at once when its engine is lost. */
  void turnTo(Target target) {
    Session before = current.get();
    Session wanted = open.computeIfAbsent(target, factory::open);
    wanted.monitor().retryNow();
    if (wanted.target().equals(before.target())) {
      return;
    }
    // What has never answered holds nothing to come back to: it would only go on knocking.
    boolean silent = !before.status().everConnectedProperty().get();
    if (silent) {
      open.remove(before.target());
    }
    current.set(wanted);
    if (silent) {
      before.close();
    }
  }

  /** Turns to {@code target} for good: the session that is left is closed. */
  void replaceBy(Target target) {
    Target before = current.get().target();
    turnTo(target);
    leave(before);
  }

  /** Closes the session on {@code target}, unless it is the one that the window shows. */
  void leave(Target target) {
    Session session = open.get(target);
    if (session != null && !session.equals(current.get())) {
      open.remove(target);
      session.close();
    }
  }

  /** What is open, in no order. */
  Set<Target> targets() {
    return Set.copyOf(open.keySet());
  }

  /** Whether the window can still turn back to a session. */
  boolean isOpen(Session session) {
    return session.equals(open.get(session.target()));
  }

  @Override
  public void close() {
    open.values().forEach(Session::close);
  }
}
