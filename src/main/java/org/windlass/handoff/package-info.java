/** A second start of the program hands what it was asked for to the one that runs already. */
@NullMarked
package org.windlass.handoff;

import org.jspecify.annotations.NullMarked;
