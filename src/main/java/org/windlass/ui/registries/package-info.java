/** What is asked of registries themselves, whichever engine a window shows. */
@NullMarked
package org.windlass.ui.registries;

import org.jspecify.annotations.NullMarked;
