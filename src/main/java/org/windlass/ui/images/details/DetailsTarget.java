package org.windlass.ui.images.details;

/**
 * An image to show.
 *
 * @param image its id, or a name that the engine knows
 * @param title what people call it
 */
public record DetailsTarget(String image, String title) {}
