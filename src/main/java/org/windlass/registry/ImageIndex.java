package org.windlass.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Manifests for several platforms under one name.
 *
 * @param artifactType empty when there is none
 * @param manifests in their order; may hold indexes, and attestations for the platform {@code
 *     unknown/unknown}
 * @param subject the manifest that this one is about; null for none
 */
public record ImageIndex(
    String mediaType,
    String artifactType,
    List<Descriptor> manifests,
    @Nullable Descriptor subject,
    Map<String, String> annotations)
    implements Manifest {}
