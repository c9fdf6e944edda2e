/** The built-in engine: images in a folder, filled from registries, with no daemon. */
@NullMarked
package org.windlass.builtin;

import org.jspecify.annotations.NullMarked;
