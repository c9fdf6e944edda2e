package org.windlass.engine;

import org.jspecify.annotations.Nullable;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

/**
 * What to pull.
 *
 * @param reference carries a tag or a digest; a bare name has been given {@code latest} before
 * @param platform null for the engine's own choice
 */
public record PullRequest(Reference reference, @Nullable Platform platform) {}
