package org.windlass.pull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a pull stream that say where a layer is. */
final class StatusWords {
  private static final Map<String, LayerState> STATES =
      Map.of(
          "Pulling fs layer", LayerState.WAITING,
          "Waiting", LayerState.WAITING,
          "Downloading", LayerState.DOWNLOADING,
          "Verifying Checksum", LayerState.VERIFYING,
          "Download complete", LayerState.DOWNLOADED,
          "Extracting", LayerState.EXTRACTING,
          "Pull complete", LayerState.COMPLETE,
          "Already exists", LayerState.EXISTS);
  private static final String RETRYING = "Retrying in ";

  private StatusWords() {}

  /** The state that a status means; null for words that say nothing of the state. */
  static @Nullable LayerState stateOf(String status) {
    LayerState state = STATES.get(status);
    return state == null && status.startsWith(RETRYING) ? LayerState.RETRYING : state;
  }

  /** The N of {@code Retrying in N seconds}; 0 when there is none. */
  static int retrySeconds(String status) {
    int seconds = 0;
    for (int i = RETRYING.length(); i < status.length() && seconds < 100_000; i++) {
      char c = status.charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      seconds = seconds * 10 + (c - '0');
    }
    return seconds;
  }
}
