/** Files that are whole at every moment, also after a crash. */
@NullMarked
package org.windlass.files;

import org.jspecify.annotations.NullMarked;
