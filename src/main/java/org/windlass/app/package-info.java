/** The program: options, then connection, then window; the one place that wires objects. */
@NullMarked
package org.windlass.app;

import org.jspecify.annotations.NullMarked;
