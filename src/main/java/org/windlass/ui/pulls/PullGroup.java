package org.windlass.ui.pulls;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.windlass.pull.PullState;

/** One reference that is pulled on several engines. All members belong to the UI thread. */
public final class PullGroup {
  private final ObservableList<PullRowViewModel> members =
      FXCollections.observableArrayList(
          row -> new Observable[] {row.stateProperty(), row.fractionProperty()});
  private final DoubleBinding fraction = Bindings.createDoubleBinding(this::fractionNow, members);
  private final IntegerBinding running =
      Bindings.createIntegerBinding(() -> count(state -> !state.ended()), members);
  private final IntegerBinding succeeded =
      Bindings.createIntegerBinding(() -> count(state -> state == PullState.SUCCEEDED), members);

  /**
   * @param rows one for each engine; at least one
   */
  PullGroup(List<PullRowViewModel> rows) {
    members.setAll(rows);
  }

  /** The pulls, one for each engine. */
  public ObservableList<PullRowViewModel> members() {
    return members;
  }

  /** The one in whose place the group is shown. */
  boolean isLedBy(PullRowViewModel row) {
    return members.getFirst().equals(row);
  }

  /** All of them together, 0 to 1; -1 while none has moved. */
  public ObservableDoubleValue fractionProperty() {
    return fraction;
  }

  /** How many have not ended. */
  public ObservableIntegerValue runningProperty() {
    return running;
  }

  /** How many have the image. */
  public ObservableIntegerValue succeededProperty() {
    return succeeded;
  }

  /** Ends all that have not ended. */
  public void cancel() {
    members.stream().filter(row -> !row.stateProperty().get().ended()).forEach(row -> row.cancel());
  }

  private double fractionNow() {
    double sum = 0;
    for (PullRowViewModel row : members) {
      boolean done = row.stateProperty().get() == PullState.SUCCEEDED;
      sum += done ? 1 : Math.max(0, row.fractionProperty().get());
    }
    return sum == 0 ? -1 : sum / members.size();
  }

  private int count(Predicate<PullState> condition) {
    return (int) members.stream().filter(row -> condition.test(row.stateProperty().get())).count();
  }
}
