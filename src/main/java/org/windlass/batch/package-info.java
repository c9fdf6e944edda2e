/** Files that name images: from their text to the references to pull. Pure. */
@NullMarked
package org.windlass.batch;

import org.jspecify.annotations.NullMarked;
