/** A client of registries: the OCI distribution API over HTTP. Blocks; safe for many threads. */
@NullMarked
package org.windlass.registry;

import org.jspecify.annotations.NullMarked;
