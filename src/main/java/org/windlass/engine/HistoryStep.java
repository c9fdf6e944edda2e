package org.windlass.engine;

import java.time.Instant;
import java.util.List;

/**
 * One step of an image's making ({@code GET /images/NAME/history}).
 *
 * @param created when it was made; the epoch when the image does not say
 * @param createdBy the instruction as the image has it; empty when it does not say
 * @param size bytes that it added; of an engine that never unpacks layers, as they are stored
 * @param comment of whoever made it; mostly empty
 * @param empty whether it added no layer; an engine that does not say is taken to mean so by a size
 *     of nothing
 * @param tags every {@code repository:tag} of the image that ended with this step
 */
public record HistoryStep(
    Instant created,
    String createdBy,
    long size,
    String comment,
    boolean empty,
    List<String> tags) {
  /** Copies the list. */
  public HistoryStep {
    tags = List.copyOf(tags);
  }
}
