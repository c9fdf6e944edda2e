/** Pulls with the progress of each layer, and the bar that starts them. */
@NullMarked
package org.windlass.ui.pulls;

import org.jspecify.annotations.NullMarked;
