package org.windlass.ui.tags;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.windlass.reference.Reference;
import org.windlass.ui.images.ImageRow;

/** The tags of one repository that an engine has, each with what registries have called it. */
final class LocalTags {
  private final Map<String, Set<String>> digests = new HashMap<>();

  /** Takes those that belong to the repository from all images. */
  LocalTags(Reference repository, List<ImageRow> images) {
    String name = repository.canonicalName();
    for (ImageRow image : images) {
      image
          .tagReference()
          .filter(reference -> reference.canonicalName().equals(name))
          .ifPresent(
              _ ->
                  digests
                      .computeIfAbsent(image.tag(), _ -> new HashSet<>())
                      .addAll(image.digests()));
    }
  }

  /** How the engine's image of a tag compares with what is known of the registry's. */
  LocalTag compare(String tag, TagState registry) {
    Set<String> known = digests.get(tag);
    if (known == null) {
      return LocalTag.NONE;
    } else if (registry.digest().isEmpty() || known.isEmpty()) {
      return LocalTag.HELD;
    }
    // Some engines note the digest of an index, some that of the image in it, some both.
    TagFacts facts = registry.facts();
    boolean same =
        known.contains(registry.digest())
            || (facts != null && known.contains(String.valueOf(facts.image())));
    return same ? LocalTag.CURRENT : LocalTag.OUTDATED;
  }
}
