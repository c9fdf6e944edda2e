package org.windlass.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windlass.command.Invocation;

/**
 * Turns a window to another engine when the one it starts with does not answer, once; and holds a
 * command back until one of the two does. All members belong to the UI thread.
 */
final class Fallback {
  private final ShellViewModel shell;
  private final ReadOnlyStringWrapper missed = new ReadOnlyStringWrapper("");
  private @Nullable Target target;
  private @Nullable Invocation waiting;

  Fallback(ShellViewModel shell) {
    this.shell = shell;
    shell
        .sessionProperty()
        .subscribe(
            session -> {
              if (!session.target().equals(target)) {
                missed.set("");
              }
            });
  }

  /** What did not answer, while the window shows what stands in for it; empty otherwise. */
  ReadOnlyStringProperty missedProperty() {
    return missed.getReadOnlyProperty();
  }

  /** Says no more that something stands in. */
  void dismiss() {
    missed.set("");
  }

  /** Arms it for the session that the window shows now. */
  void arm(Target wanted) {
    Session first = shell.sessionProperty().get();
    first
        .status()
        .errorProperty()
        .subscribe(
            error -> {
              if (error != null && target == null) {
                standIn(first, wanted);
              }
            });
  }

  /** Carries a command out as soon as it is clear which engine it is for. */
  void run(Invocation command) {
    waiting = command;
    Session first = shell.sessionProperty().get();
    first
        .status()
        .errorProperty()
        .subscribe(
            error -> {
              if (error != null) {
                release();
              }
            });
    first
        .status()
        .everConnectedProperty()
        .subscribe(
            connected -> {
              if (connected) {
                release();
              }
            });
  }

  private void standIn(Session first, Target wanted) {
    target = wanted;
    boolean left = first.status().everConnectedProperty().get();
    if (!left && shell.sessionProperty().get().equals(first)) {
      shell.connect(wanted);
      missed.set(first.target().place());
      shell.foundEngines().search();
    }
  }

  private void release() {
    Invocation command = waiting;
    waiting = null;
    if (command != null) {
      shell.run(command);
    }
  }
}
