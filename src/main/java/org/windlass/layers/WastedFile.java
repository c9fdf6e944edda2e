package org.windlass.layers;

/**
 * A file of which bytes lie in the image that nobody sees.
 *
 * @param bytes of all that later layers replace or delete
 * @param times how often it was replaced or deleted
 */
public record WastedFile(String path, long bytes, int times) {}
