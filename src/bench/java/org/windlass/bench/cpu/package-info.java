/** What the program uses of the processor while people look at its window. */
@NullMarked
package org.windlass.bench.cpu;

import org.jspecify.annotations.NullMarked;
