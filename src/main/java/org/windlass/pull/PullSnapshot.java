package org.windlass.pull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;

/**
 * One attempt at a pull at one moment. Immutable.
 *
 * @param started when the attempt began, or was asked for while it waits
 * @param ended when it ended; null while it runs
 * @param error why it failed; null unless {@link PullState#FAILED} or {@link PullState#RETRYING}
 * @param quiet time since the engine's last message
 * @param retry which try by itself this is, from 1; 0 for the first
 * @param next when it is tried again, or begins, by itself; null when it is its turn; {@link
 *     Instant#MAX} when somebody must say so
 */
public record PullSnapshot(
    PullState state,
    PullProgress progress,
    Instant started,
    @Nullable Instant ended,
    @Nullable EngineException error,
    Duration quiet,
    int retry,
    @Nullable Instant next) {
  /** A pull that hears nothing for so long is shown as stalled. */
  public static final Duration STALL = Duration.ofSeconds(10);

  /** Whether the pull runs and has heard nothing for {@link #STALL}. */
  public boolean stalled() {
    return state == PullState.PULLING && quiet.compareTo(STALL) >= 0;
  }
}
