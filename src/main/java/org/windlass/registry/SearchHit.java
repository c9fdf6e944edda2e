package org.windlass.registry;

/**
 * A repository that a search found.
 *
 * @param description may be empty
 */
public record SearchHit(
    String name, String description, long stars, boolean official, boolean automated) {}
