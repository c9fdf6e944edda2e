package org.windlass.engine;

import java.time.Duration;

/**
 * The answer to a ping.
 *
 * @param apiVersion the API version Windlass now speaks with the engine
 * @param roundTrip from sending the request to the last byte of the answer
 */
public record EnginePing(ApiVersion apiVersion, Duration roundTrip) {}
