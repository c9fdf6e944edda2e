/** What the user has chosen, kept in a file of Windlass's own. */
@NullMarked
package org.windlass.settings;

import org.jspecify.annotations.NullMarked;
