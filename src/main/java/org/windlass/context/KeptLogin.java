package org.windlass.context;

/**
 * That somebody is logged in to a registry, without what they log in with.
 *
 * @param registry host, with its port when it has one; {@code docker.io} for Docker Hub
 * @param user empty beside a token that names nobody
 * @param place where the secret is kept
 */
public record KeptLogin(String registry, String user, CredentialPlace place) {}
