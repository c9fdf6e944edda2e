package org.windlass.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list of names.
 *
 * @param next asks for the part that follows; null when this is the last
 */
public record Page(List<String> names, @Nullable Next next) {
  /**
   * Where the next part is.
   *
   * @param target path and query below the registry's root, as the registry has named them
   */
  public record Next(String target) {}
}
