/** Other programs and libraries that pull from an engine, to be compared with Windlass. */
@NullMarked
package org.windlass.bench.peer;

import org.jspecify.annotations.NullMarked;
