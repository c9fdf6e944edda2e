/** The engine this window talks to. */
@NullMarked
package org.windlass.ui.connections;

import org.jspecify.annotations.NullMarked;
