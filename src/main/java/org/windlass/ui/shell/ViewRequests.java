package org.windlass.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windlass.command.Invocation;

/**
 * What commands ask for that only a view can do, as it opens a dialog. All members belong to the UI
 * thread.
 */
final class ViewRequests {
  private final ReadOnlyObjectWrapper<@Nullable Invocation> asked = new ReadOnlyObjectWrapper<>();

  /** What is asked for; null for nothing. */
  ReadOnlyObjectProperty<@Nullable Invocation> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Has a view do something, as soon as there is one. */
  void ask(Invocation invocation) {
    asked.set(invocation);
  }

  /** Takes that a view does what it was asked for. */
  void taken() {
    asked.set(null);
  }
}
