package org.windlass.engine;

/**
 * One message of a pull stream ({@code POST /images/create}), as the engine sent it.
 *
 * @param id the layer's short id, or the tag for the first message; empty for a message about the
 *     pull as a whole
 * @param status the engine's words, such as {@code Downloading}
 * @param current bytes done, or seconds when {@code units} is {@code s}; -1 when not given
 * @param total bytes in all; -1 when not known
 * @param units what {@code current} counts; empty for bytes
 */
public record PullEvent(String id, String status, long current, long total, String units) {}
