/** Stand-ins that several tests share. */
@NullMarked
package org.windlass.testing;

import org.jspecify.annotations.NullMarked;
