/** Benchmarks: programs that print figures as ratios to a floor measured in the same run. */
@NullMarked
package org.windlass.bench;

import org.jspecify.annotations.NullMarked;
