/** Which pulls there were, and which are not finished, in files. */
@NullMarked
package org.windlass.history;

import org.jspecify.annotations.NullMarked;
