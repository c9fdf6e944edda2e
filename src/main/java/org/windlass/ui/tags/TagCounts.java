package org.windlass.ui.tags;

import java.util.List;

/**
 * How many tags there are.
 *
 * @param shown that the filter lets through
 * @param local that the engine has
 * @param outdated that the engine has of another image than the registry
 */
record TagCounts(int shown, int all, int local, int outdated) {
  static TagCounts of(TagRows rows) {
    int local = 0;
    int outdated = 0;
    List<TagRow> all = rows.all();
    for (TagRow row : all) {
      LocalTag state = row.state().local();
      local += state == LocalTag.NONE ? 0 : 1;
      outdated += state == LocalTag.OUTDATED ? 1 : 0;
    }
    return new TagCounts(rows.shown().size(), all.size(), local, outdated);
  }
}
