package org.windlass.pull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;

/**
 * One attempt at a pull at one moment. Immutable.
 *
 * @param started when the attempt began
 * @param ended when it ended; null while it runs
 * @param error why it failed; null unless {@link PullState#FAILED}
 * @param quiet time since the engine's last message
 */
public record PullSnapshot(
    PullState state,
    PullProgress progress,
    Instant started,
    @Nullable Instant ended,
    @Nullable EngineException error,
    Duration quiet) {
  /** A pull that hears nothing for so long is shown as stalled. */
  public static final Duration STALL = Duration.ofSeconds(10);

  /** Whether the pull runs and has heard nothing for {@link #STALL}. */
  public boolean stalled() {
    return state == PullState.PULLING && quiet.compareTo(STALL) >= 0;
  }
}
