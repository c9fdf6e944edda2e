package org.windlass.ui.tags;

import java.util.List;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** Which tags an action is for. */
final class TagChoice {
  private final List<String> toPull;
  private final List<String> digests;

  /**
   * The selected tags; without any, the tag that is typed, unless the registry is known to have
   * none of that name.
   */
  TagChoice(RepositoryTags open, TagRows rows, List<TagRow> selection, String typed) {
    Reference repository = open.name();
    List<String> tags = selection.stream().map(TagRow::tag).toList();
    if (tags.isEmpty()) {
      boolean possible = open.isListed() ? rows.has(typed) : isTag(repository, typed);
      tags = possible ? List.of(typed) : List.of();
    }
    toPull = tags.stream().map(tag -> repository.withTag(tag).familiar()).toList();
    digests =
        selection.stream()
            .map(row -> row.state().digest())
            .filter(digest -> !digest.isEmpty())
            .map(digest -> repository.familiarName() + "@" + digest)
            .distinct()
            .toList();
  }

  /** The references to pull. */
  List<String> toPull() {
    return toPull;
  }

  /** Each selected tag as {@code repository@digest}; those with no known digest are left out. */
  List<String> digests() {
    return digests;
  }

  private static boolean isTag(Reference repository, String typed) {
    try {
      return Reference.parse(repository.familiarName() + ":" + typed).tag() != null;
    } catch (InvalidReferenceException e) {
      return false;
    }
  }
}
