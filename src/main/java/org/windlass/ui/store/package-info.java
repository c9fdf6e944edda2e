/** The built-in engine's own matters: its images on the disk, and how it works. */
@NullMarked
package org.windlass.ui.store;

import org.jspecify.annotations.NullMarked;
