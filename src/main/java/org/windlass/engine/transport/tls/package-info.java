/** TLS from PEM files: reading them, showing what they hold, and securing connections with them. */
@NullMarked
package org.windlass.engine.transport.tls;

import org.jspecify.annotations.NullMarked;
