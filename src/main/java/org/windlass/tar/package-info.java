/**
 * The parts of tar archives, for those who read them as they stream by: the old form, ustar, PAX
 * and GNU (POSIX.1, pax, "ustar Interchange Format"). Nothing that an archive says is believed
 * before it was checked.
 */
@NullMarked
package org.windlass.tar;

import org.jspecify.annotations.NullMarked;
