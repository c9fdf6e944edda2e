/** What the program is made of and what it runs on, and what a report of a fault needs. */
@NullMarked
package org.windlass.about;

import org.jspecify.annotations.NullMarked;
