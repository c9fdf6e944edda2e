/** Search for repositories in registries. */
@NullMarked
package org.windlass.ui.search;

import org.jspecify.annotations.NullMarked;
