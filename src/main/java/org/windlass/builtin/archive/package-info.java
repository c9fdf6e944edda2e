/** Archives of images: what docker and podman save and load, as streams. */
@NullMarked
package org.windlass.builtin.archive;

import org.jspecify.annotations.NullMarked;
