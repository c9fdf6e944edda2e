/** How the user has left windows, columns and dividers. */
@NullMarked
package org.windlass.ui.memory;

import org.jspecify.annotations.NullMarked;
