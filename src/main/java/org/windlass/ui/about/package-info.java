/** What the program tells of itself, and what a report of a fault needs. */
@NullMarked
package org.windlass.ui.about;

import org.jspecify.annotations.NullMarked;
