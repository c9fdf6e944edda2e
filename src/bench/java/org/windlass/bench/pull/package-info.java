/**
 * Pulls of a large image from a real registry: by the built-in engine against skopeo, and by
 * dockerd for Windlass against dockerd for docker.
 */
@NullMarked
package org.windlass.bench.pull;

import org.jspecify.annotations.NullMarked;
