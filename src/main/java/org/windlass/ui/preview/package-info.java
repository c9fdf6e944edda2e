/** What a pull will bring, shown before it is made. */
@NullMarked
package org.windlass.ui.preview;

import org.jspecify.annotations.NullMarked;
