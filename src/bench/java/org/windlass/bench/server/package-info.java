/** The process at the other end of the socket: answers as dockerd does, as fast as it is read. */
@NullMarked
package org.windlass.bench.server;

import org.jspecify.annotations.NullMarked;
