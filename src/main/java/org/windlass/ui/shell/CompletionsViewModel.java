package org.windlass.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.windlass.command.Completer;
import org.windlass.command.Completion;
import org.windlass.command.Suggestions;

/**
 * The ways to go on with the line in the command field, and which of them is chosen. All members
 * belong to the UI thread.
 */
public final class CompletionsViewModel {
  /** No way is chosen: Enter takes the line as it was typed. */
  public static final int NONE = -1;

  private final StringProperty line;
  private final Completer completer;
  private final ReadOnlyObjectWrapper<List<Completion>> ways =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(NONE);

  /** Follows what is typed into {@code line}; what is pasted or set there counts too. */
  CompletionsViewModel(StringProperty line, Suggestions suggestions) {
    this.line = line;
    this.completer = new Completer(suggestions);
    line.subscribe((was, is) -> follow());
  }

  /** The ways, best first; empty when there is nothing to offer, or nothing is wanted. */
  public ReadOnlyObjectProperty<List<Completion>> waysProperty() {
    return ways.getReadOnlyProperty();
  }

  /** The index of the chosen way, or {@link #NONE}. */
  public ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Offers the ways to go on, also with an empty line. */
  public void open() {
    chosen.set(NONE);
    ways.set(completer.complete(line.get()));
  }

  /** Offers no more until the line changes. */
  public void close() {
    chosen.set(NONE);
    ways.set(List.of());
  }

  /** Chooses the next way, after the last one none, then the first again. */
  public void next() {
    move(1);
  }

  /** Chooses the way before. */
  public void previous() {
    move(-1);
  }

  /** Chooses a way by its index. */
  public void choose(int index) {
    chosen.set(index);
  }

  /**
   * Puts the chosen way, or else the first, into the line.
   *
   * @return whether the line can then be carried out
   */
  boolean take() {
    if (ways.get().isEmpty()) {
      return false;
    }
    Completion way = ways.get().get(Math.max(0, chosen.get()));
    line.set(way.line());
    return way.complete();
  }

  private void follow() {
    if (line.get().isEmpty()) {
      close();
    } else {
      open();
    }
  }

  private void move(int by) {
    int places = ways.get().size() + 1;
    chosen.set(Math.floorMod(chosen.get() + 1 + by, places) - 1);
  }
}
