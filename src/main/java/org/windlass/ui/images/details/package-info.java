/** All there is to see of one image. */
@NullMarked
package org.windlass.ui.images.details;

import org.jspecify.annotations.NullMarked;
