package org.windlass.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a ping.
 *
 * @param apiVersion the API version Windlass now speaks with the engine; null for the engine inside
 *     Windlass, with which it speaks none
 * @param roundTrip from sending the request to the last byte of the answer
 */
public record EnginePing(@Nullable ApiVersion apiVersion, Duration roundTrip) {}
