package org.windlass.ui.images.details;

/**
 * Something that two images say differently.
 *
 * @param name what it is
 * @param left what the left image says; empty when it says nothing
 * @param right what the right image says; empty when it says nothing
 */
public record ComparedSetting(String name, String left, String right) {}
