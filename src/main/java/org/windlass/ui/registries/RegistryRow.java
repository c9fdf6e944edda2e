package org.windlass.ui.registries;

import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialPlace;
import org.windlass.registry.RateLimit;

/**
 * A registry of the list.
 *
 * @param registry host, with its port when it has one; {@code docker.io} for Docker Hub
 * @param user empty beside a token that names nobody, and when nobody is logged in
 * @param place where the login is kept; null when nobody is logged in
 * @param limit what the registry last said of pulls that are left; null for nothing
 */
record RegistryRow(
    String registry, String user, @Nullable CredentialPlace place, @Nullable RateLimit limit) {}
