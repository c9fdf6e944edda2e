/** Small controls that several views share. */
@NullMarked
package org.windlass.ui.control;

import org.jspecify.annotations.NullMarked;
