package org.windlass.engine;

import java.util.List;

/**
 * One container of an engine's list ({@code GET /containers/json}).
 *
 * @param id the container's full id
 * @param names its names, without the leading slash
 * @param imageId the digest of the image it was made from
 * @param state such as {@code running} or {@code exited}; empty when the engine did not say
 */
public record ContainerSummary(String id, List<String> names, String imageId, String state) {
  /** Copies the list. */
  public ContainerSummary {
    names = List.copyOf(names);
  }
}
