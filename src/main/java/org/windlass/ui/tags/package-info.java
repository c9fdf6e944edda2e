/** The tags of one repository, as its registry has them. */
@NullMarked
package org.windlass.ui.tags;

import org.jspecify.annotations.NullMarked;
