package org.windlass.registry;

/**
 * What a registry answered to a login.
 *
 * @param keep what should be kept for later: what was given, or the identity token that the
 *     registry gave in its place
 */
public record Login(Credential keep) {}
