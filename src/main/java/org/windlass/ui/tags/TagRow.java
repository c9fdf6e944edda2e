package org.windlass.ui.tags;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.windlass.reference.TagVersion;

/** One tag of the list. Its state belongs to the UI thread. */
public final class TagRow {
  private final TagVersion version;
  private final ReadOnlyObjectWrapper<TagState> state =
      new ReadOnlyObjectWrapper<>(TagState.UNKNOWN);

  TagRow(TagVersion version) {
    this.version = version;
  }

  /** The tag. */
  public String tag() {
    return version.tag();
  }

  /** The tag's place among all tags. */
  public TagVersion version() {
    return version;
  }

  /** What is known of it. */
  public ReadOnlyObjectProperty<TagState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What is known of it now. */
  public TagState state() {
    return state.get();
  }

  void become(TagState newState) {
    if (!newState.equals(state.get())) {
      state.set(newState);
    }
  }

  /** Such as {@code TagRow[7-alpine]}. */
  @Override
  public String toString() {
    return "TagRow[" + tag() + "]";
  }
}
