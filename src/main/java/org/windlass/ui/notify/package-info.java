/** Notifications on the user's desktop. */
@NullMarked
package org.windlass.ui.notify;

import org.jspecify.annotations.NullMarked;
