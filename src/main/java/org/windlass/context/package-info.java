/** Docker's own files: the context store, the config file, and what the environment says. */
@NullMarked
package org.windlass.context;

import org.jspecify.annotations.NullMarked;
