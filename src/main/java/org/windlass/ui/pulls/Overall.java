package org.windlass.ui.pulls;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.pull.PullSnapshot;
import org.windlass.pull.PullState;

/**
 * The running pulls taken together.
 *
 * @param running how many run
 * @param fraction the mean of their fractions, 0 to 1; -1 when none has moved yet
 * @param rate bytes a second of all of them
 * @param remaining the longest time left; null when one of them cannot tell
 */
record Overall(int running, double fraction, double rate, @Nullable Duration remaining) {

  /**
   * Adds up what runs; a layer that several pulls share counts once.
   *
   * @param rows newest first
   */
  static Overall of(List<PullRowViewModel> rows, SharedLayers shared) {
    int running = 0;
    double fraction = 0;
    double rate = 0;
    boolean known = true;
    Duration remaining = Duration.ZERO;
    for (PullRowViewModel row : rows) {
      PullSnapshot pull = row.snapshot();
      if (pull.state() != PullState.PULLING) {
        continue;
      }
      running++;
      fraction += Math.max(0, pull.progress().fraction());
      rate += pull.progress().bytesPerSecond() * shared.ownShare(row);
      Duration left = pull.progress().remaining();
      known &= left != null;
      remaining = left != null && left.compareTo(remaining) > 0 ? left : remaining;
    }
    return new Overall(
        running,
        fraction == 0 ? -1 : fraction / running,
        rate,
        running > 0 && known ? remaining : null);
  }
}
