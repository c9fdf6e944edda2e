package org.windlass.ui.images.work;

import org.windlass.reference.Reference;

/**
 * A name that an image has lost, and can be given back.
 *
 * @param id of the image
 */
public record Untagging(String id, Reference reference) {}
