package org.windlass.engine;

import org.jspecify.annotations.Nullable;

/**
 * What the engine says of itself ({@code GET /version}).
 *
 * @param name what a person calls the engine, such as {@code Docker Engine} or {@code Podman
 *     Engine}
 * @param version the engine's own version, such as {@code 28.2.2}; empty when it said none
 * @param api the API range the engine offers; null when it said none
 * @param os such as {@code linux}; empty when it said none
 * @param arch such as {@code amd64}; empty when it said none
 */
public record EngineVersion(
    String name, String version, ApiVersion.@Nullable Range api, String os, String arch) {}
