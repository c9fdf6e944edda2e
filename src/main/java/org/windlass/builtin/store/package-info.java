/** Images on disk: an OCI image layout, and what keeps it whole while several programs use it. */
@NullMarked
package org.windlass.builtin.store;

import org.jspecify.annotations.NullMarked;
