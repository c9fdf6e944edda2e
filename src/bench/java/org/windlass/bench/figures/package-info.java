/** How benchmarks time things and print what they found. */
@NullMarked
package org.windlass.bench.figures;

import org.jspecify.annotations.NullMarked;
