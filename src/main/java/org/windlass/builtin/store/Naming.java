package org.windlass.builtin.store;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Reference;

/** What becomes of names when one is given: as dockerd has it. */
final class Naming {
  private Naming() {}

  /**
   * Gives a manifest a name. The image that had the tag before stays, without it; a name by digest
   * is not needed beside a tag that says the same.
   */
  static Index give(Index index, IndexEntry named) {
    Reference name = Objects.requireNonNull(named.name());
    List<IndexEntry> before = index.entries();
    if (!named.tagged()) {
      return before.stream().anyMatch(entry -> says(entry, named))
          ? index
          : index.without(entry -> name.equals(entry.name())).with(named);
    }
    Index rest = index.without(entry -> !entry.tagged() && says(named, entry));
    if (before.stream().anyMatch(named::isLike)) {
      return rest;
    }
    Index after = rest.without(entry -> name.equals(entry.name()));
    for (IndexEntry old : before) {
      if (name.equals(old.name()) && !sameManifest(old, named)) {
        after = keep(after, old.untagged());
      }
    }
    return after.with(named);
  }

  /** Whether a manifest is in the list anyhow, or has to be added to be kept. */
  private static Index keep(Index index, IndexEntry dangling) {
    boolean there =
        index.entries().stream()
            .anyMatch(
                entry ->
                    sameManifest(entry, dangling)
                        && (dangling.name() == null || says(entry, dangling)));
    return there ? index : index.with(dangling);
  }

  /** Whether one entry says all that another says, which has no tag. */
  private static boolean says(IndexEntry entry, IndexEntry untagged) {
    return sameManifest(entry, untagged)
        && Objects.equals(repository(entry.name()), repository(untagged.name()))
        && Objects.equals(entry.registryDigest(), untagged.registryDigest());
  }

  private static @Nullable String repository(@Nullable Reference name) {
    return name == null ? null : name.canonicalName();
  }

  private static boolean sameManifest(IndexEntry one, IndexEntry other) {
    return one.descriptor().digest().equals(other.descriptor().digest());
  }
}
