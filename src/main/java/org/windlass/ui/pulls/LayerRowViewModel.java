package org.windlass.ui.pulls;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.windlass.pull.LayerProgress;
import org.windlass.pull.LayerState;

/** One layer of a pull. All members belong to the UI thread. */
public final class LayerRowViewModel {
  private final String id;
  private final PullTexts texts;
  private final ReadOnlyObjectWrapper<LayerState> state =
      new ReadOnlyObjectWrapper<>(LayerState.WAITING);
  private final ReadOnlyStringWrapper stateText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper bytesText = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper();
  private LayerProgress shown;
  private String owner = "";

  LayerRowViewModel(LayerProgress progress, PullTexts texts) {
    this.id = progress.id();
    this.texts = texts;
    this.shown = progress;
    update(progress);
  }

  /** The short id. */
  public String id() {
    return id;
  }

  /** The state. */
  public ReadOnlyObjectProperty<LayerState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The state in words. */
  public ReadOnlyStringProperty stateTextProperty() {
    return stateText.getReadOnlyProperty();
  }

  /** Bytes done of bytes in all; empty when neither is known. */
  public ReadOnlyStringProperty bytesTextProperty() {
    return bytesText.getReadOnlyProperty();
  }

  /** 0 to 1 for the present phase; -1 when indeterminate. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /** Whether another pull shows how far the layer is. */
  public ReadOnlyBooleanProperty elsewhereProperty() {
    return elsewhere.getReadOnlyProperty();
  }

  /** Takes to which pull the layer belongs; empty for this one. */
  void belongTo(String title) {
    owner = title;
    elsewhere.set(!title.isEmpty());
    say();
  }

  void update(LayerProgress progress) {
    shown = progress;
    say();
    fraction.set(progress.fraction());
  }

  private void say() {
    state.set(shown.state());
    stateText.set(owner.isEmpty() ? texts.layerState(shown) : texts.sharedWith(owner));
    bytesText.set(owner.isEmpty() ? texts.layerBytes(shown) : "");
  }
}
