/** How bytes reach an engine: dialers for each kind of host. */
@NullMarked
package org.windlass.engine.transport;

import org.jspecify.annotations.NullMarked;
