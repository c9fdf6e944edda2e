/** Work off the JavaFX thread and the way back onto it; the one place that hops between threads. */
@NullMarked
package org.windlass.ui.background;

import org.jspecify.annotations.NullMarked;
