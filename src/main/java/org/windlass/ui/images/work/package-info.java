/** What can be done with images: removed, tagged, saved, loaded. */
@NullMarked
package org.windlass.ui.images.work;

import org.jspecify.annotations.NullMarked;
