package org.windlass.ui.batch;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.windlass.reference.Reference;

/** One image of a batch. All members belong to the UI thread. */
public final class BatchRow {
  private final Reference reference;
  private final String where;
  private final boolean here;
  private final BooleanProperty chosen;

  /**
   * @param where where it was found, in words
   * @param here whether the engine has it; then it is not chosen at first
   */
  BatchRow(Reference reference, String where, boolean here) {
    this.reference = reference;
    this.where = where;
    this.here = here;
    this.chosen = new SimpleBooleanProperty(!here);
  }

  /** What would be pulled. */
  public Reference reference() {
    return reference;
  }

  /** Where it was found, such as {@code compose.yaml, lines 4, 9}. */
  public String where() {
    return where;
  }

  /** Whether the engine is known to have it. */
  public boolean isHere() {
    return here;
  }

  /** Whether to pull it. */
  public BooleanProperty chosenProperty() {
    return chosen;
  }
}
