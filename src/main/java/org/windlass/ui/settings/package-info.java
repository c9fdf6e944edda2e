/** What the user can choose. */
@NullMarked
package org.windlass.ui.settings;

import org.jspecify.annotations.NullMarked;
