/** The Docker Engine API client: one small class for each endpoint. */
@NullMarked
package org.windlass.engine.docker;

import org.jspecify.annotations.NullMarked;
