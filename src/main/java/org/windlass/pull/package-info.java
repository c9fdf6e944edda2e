/** The pull queue: requests, progress of each layer, rates. Knows no JavaFX. */
@NullMarked
package org.windlass.pull;

import org.jspecify.annotations.NullMarked;
