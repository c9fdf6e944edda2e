/** Rules that hold for the whole program. */
@NullMarked
package org.windlass;

import org.jspecify.annotations.NullMarked;
