package org.windlass.ui.pulls;

import java.util.List;
import org.windlass.pull.PullState;

/** Which pulls have been on the list for long enough; the history has them for longer. */
final class OldPulls {
  /** So many that have ended stay on the list, and all that failed. */
  static final int MOST = 100;

  private OldPulls() {}

  /**
   * The pulls to take off the list.
   *
   * @param rows all, newest first
   */
  static List<PullRowViewModel> of(List<PullRowViewModel> rows) {
    return rows.stream()
        .filter(row -> row.stateProperty().get().ended())
        .skip(MOST)
        .filter(OldPulls::mayGo)
        .toList();
  }

  /** A group stays while there is one in it that has not ended, or has failed. */
  private static boolean mayGo(PullRowViewModel row) {
    PullGroup group = row.groupProperty().get();
    return group == null ? isDone(row) : group.members().stream().allMatch(OldPulls::isDone);
  }

  private static boolean isDone(PullRowViewModel row) {
    PullState state = row.stateProperty().get();
    return state == PullState.SUCCEEDED || state == PullState.CANCELLED;
  }
}
