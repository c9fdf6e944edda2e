/** What the desktop does for the program. */
@NullMarked
package org.windlass.ui.desktop;

import org.jspecify.annotations.NullMarked;
