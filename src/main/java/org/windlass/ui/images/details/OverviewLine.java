package org.windlass.ui.images.details;

/**
 * One fact of an image.
 *
 * @param key tells it from all others
 * @param name what it is
 * @param value what is shown; may have several lines
 * @param copied what is copied
 */
record OverviewLine(String key, String name, String value, String copied) {}
