/** What the program is made of and what it runs on; pure, but for the files it brings along. */
@NullMarked
package org.windlass.about;

import org.jspecify.annotations.NullMarked;
