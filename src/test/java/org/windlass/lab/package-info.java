/**
 * The test lab: real engines and registries on loopback, started and stopped by the tests. Nothing
 * here touches an engine that it did not start.
 */
@NullMarked
package org.windlass.lab;

import org.jspecify.annotations.NullMarked;
