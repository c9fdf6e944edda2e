package org.windlass.engine;

/**
 * One repository that a search found.
 *
 * @param name the repository as {@link Engine#pull} takes it: podman's {@code Index} prefix is
 *     already part of it
 * @param description empty when there is none
 * @param stars 0 when the registry does not count
 */
public record SearchResult(String name, String description, int stars, boolean official) {}
