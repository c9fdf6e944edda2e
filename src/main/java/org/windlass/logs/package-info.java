/** What the program says while it runs: on standard error, and in files for whoever helps. */
@NullMarked
package org.windlass.logs;

import org.jspecify.annotations.NullMarked;
