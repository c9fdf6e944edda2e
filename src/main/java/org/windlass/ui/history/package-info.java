/** The pulls that have ended. */
@NullMarked
package org.windlass.ui.history;

import org.jspecify.annotations.NullMarked;
