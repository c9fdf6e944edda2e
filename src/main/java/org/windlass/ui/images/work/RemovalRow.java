package org.windlass.ui.images.work;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windlass.ui.text.ErrorText;

/** One image of a removal, and how far it is. All members belong to the UI thread. */
public final class RemovalRow {
  /** How far it is. */
  public enum State {
    /** Not begun. */
    WAITING,
    /** The engine is at it. */
    RUNNING,
    /** It is gone, or has lost its names. */
    DONE,
    /** The engine refused. */
    FAILED
  }

  private final RemovalItem item;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();

  RemovalRow(RemovalItem item) {
    this.item = item;
  }

  /** What will happen. */
  public RemovalItem item() {
    return item;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why it failed; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  void become(State next, @Nullable ErrorText why) {
    error.set(why);
    state.set(next);
  }
}
