/** The window: rail, top bar, bottom bar, and what they show of the engine. */
@NullMarked
package org.windlass.ui.shell;

import org.jspecify.annotations.NullMarked;
