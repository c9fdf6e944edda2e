/** A day of use in a few minutes, and what of it stays behind in the program. */
@NullMarked
package org.windlass.bench.soak;

import org.jspecify.annotations.NullMarked;
