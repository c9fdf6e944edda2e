/** Words for people: messages, sizes, times, errors. */
@NullMarked
package org.windlass.ui.text;

import org.jspecify.annotations.NullMarked;
