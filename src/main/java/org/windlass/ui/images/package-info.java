/** The list of an engine's images. */
@NullMarked
package org.windlass.ui.images;

import org.jspecify.annotations.NullMarked;
