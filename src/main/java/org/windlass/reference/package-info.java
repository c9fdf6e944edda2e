/** Image references, digests and platforms: pure values, no I/O. */
@NullMarked
package org.windlass.reference;

import org.jspecify.annotations.NullMarked;
