/** What a pull will cost, told before it is made. */
@NullMarked
package org.windlass.pull.plan;

import org.jspecify.annotations.NullMarked;
