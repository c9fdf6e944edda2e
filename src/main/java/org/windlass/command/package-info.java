/** The command table: from words to actions. */
@NullMarked
package org.windlass.command;

import org.jspecify.annotations.NullMarked;
