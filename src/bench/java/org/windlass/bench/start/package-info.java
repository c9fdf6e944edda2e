/** From the start of a program to its painted window, and its memory when it then does nothing. */
@NullMarked
package org.windlass.bench.start;

import org.jspecify.annotations.NullMarked;
