package org.windlass.engine;

/**
 * One event of an engine ({@code GET /events}).
 *
 * @param type such as {@code image} or {@code container}
 * @param action such as {@code pull}, {@code tag}, {@code delete}
 * @param actor the id or reference of what it happened to; empty when not given
 */
public record EngineEvent(String type, String action, String actor) {}
