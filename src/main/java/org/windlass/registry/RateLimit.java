package org.windlass.registry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many pulls a registry allows.
 *
 * @param limit pulls within the window; -1 when it was not said
 * @param remaining pulls that are left
 * @param window null when it was not said
 */
public record RateLimit(long limit, long remaining, @Nullable Duration window) {}
