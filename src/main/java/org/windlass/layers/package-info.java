/**
 * What is in the layers of an image: an index of all files, read from an archive as it streams by,
 * in bounded memory. Nothing of an archive is believed, and nothing is ever written to a path that
 * one names.
 */
@NullMarked
package org.windlass.layers;

import org.jspecify.annotations.NullMarked;
