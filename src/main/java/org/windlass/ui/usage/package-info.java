/** What an engine's disk holds, and what can be freed. */
@NullMarked
package org.windlass.ui.usage;

import org.jspecify.annotations.NullMarked;
