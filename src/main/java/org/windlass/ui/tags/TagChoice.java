package org.windlass.ui.tags;

import java.util.List;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/**
 * Which tags an action is for.
 *
 * @param toPull the references to pull: of the selected tags; of the tag that is typed as the
 *     filter when none is selected, as long as the registry may have it
 * @param digests each selected tag as {@code repository@digest}, as far as its digest is known
 */
public record TagChoice(List<String> toPull, List<String> digests) {
  static final TagChoice NONE = new TagChoice(List.of(), List.of());

  static TagChoice of(RepositoryTags open, TagRows rows, List<TagRow> selection, String typed) {
    Reference repository = open.name();
    List<String> tags = selection.stream().map(TagRow::tag).toList();
    if (tags.isEmpty()) {
      boolean possible = open.isListed() ? rows.has(typed) : isTag(repository, typed);
      tags = possible ? List.of(typed) : List.of();
    }
    return new TagChoice(
        tags.stream().map(tag -> repository.withTag(tag).familiar()).toList(),
        selection.stream()
            .map(row -> row.state().digest())
            .filter(digest -> !digest.isEmpty())
            .map(digest -> repository.familiarName() + "@" + digest)
            .distinct()
            .toList());
  }

  private static boolean isTag(Reference repository, String typed) {
    try {
      return Reference.parse(repository.familiarName() + ":" + typed).tag() != null;
    } catch (InvalidReferenceException e) {
      return false;
    }
  }
}
