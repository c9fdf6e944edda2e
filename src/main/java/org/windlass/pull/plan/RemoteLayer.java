package org.windlass.pull.plan;

import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;

/**
 * One layer as a registry has it.
 *
 * @param digest of the bytes that are sent
 * @param size of them
 * @param diffId the digest of the layer once it is unpacked; null when the image does not say it
 */
public record RemoteLayer(Digest digest, String mediaType, long size, @Nullable Digest diffId) {}
