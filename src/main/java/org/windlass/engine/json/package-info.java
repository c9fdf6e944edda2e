/** JSON that every engine has in common. */
@NullMarked
package org.windlass.engine.json;

import org.jspecify.annotations.NullMarked;
