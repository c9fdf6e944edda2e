/** Images that are carried from one place to another as archives. */
@NullMarked
package org.windlass.transfer;

import org.jspecify.annotations.NullMarked;
