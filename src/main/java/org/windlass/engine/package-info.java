/** What an engine can do: {@link org.windlass.engine.Engine}, its records and its errors. */
@NullMarked
package org.windlass.engine;

import org.jspecify.annotations.NullMarked;
