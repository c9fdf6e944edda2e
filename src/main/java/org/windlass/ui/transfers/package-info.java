/** Images that are carried from engine to engine, or to and from files, while one looks on. */
@NullMarked
package org.windlass.ui.transfers;

import org.jspecify.annotations.NullMarked;
