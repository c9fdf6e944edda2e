/** The built-in engine's pull against skopeo's, from a real registry. */
@NullMarked
package org.windlass.bench.pull;

import org.jspecify.annotations.NullMarked;
