package org.windlass.context;

/**
 * A system connection of podman.
 *
 * @param uri where its engine listens
 * @param identity the file of the key for ssh; empty for ssh's own choice
 */
public record PodmanConnection(String name, String uri, String identity) {}
