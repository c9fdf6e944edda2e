/** A preview of what a file of references will pull. */
@NullMarked
package org.windlass.ui.batch;

import org.jspecify.annotations.NullMarked;
