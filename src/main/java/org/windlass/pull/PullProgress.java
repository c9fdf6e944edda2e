package org.windlass.pull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pull at one moment. Immutable.
 *
 * @param layers in the order the engine named them
 * @param downloaded bytes that have arrived
 * @param total bytes of the layers whose size is known
 * @param totalComplete whether the size of every layer that is downloaded is known
 * @param fraction of the whole pull, 0 to 1; -1 while no size is known. Never decreases
 * @param bytesPerSecond of the download, smoothed
 * @param remaining of the download; null while it cannot be told
 * @param digest of what was pulled; empty until the engine says it
 * @param status the engine's closing line without its label; empty until it is said
 * @param message the engine's last message about the pull as a whole; empty when there was none
 */
public record PullProgress(
    List<LayerProgress> layers,
    long downloaded,
    long total,
    boolean totalComplete,
    double fraction,
    double bytesPerSecond,
    @Nullable Duration remaining,
    String digest,
    String status,
    String message) {}
