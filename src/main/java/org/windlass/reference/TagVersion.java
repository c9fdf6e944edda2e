package org.windlass.reference;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag, read as a version. Sorted, the newest comes first: {@code latest}, then versions from the
 * highest to the lowest, then all other tags by name. Numbers compare as numbers, so that 1.10
 * comes before 1.9; a version comes before those it begins like (1.2.3, 1.2, 1), its variants come
 * right after it (7, 7-alpine) and its pre-releases after those (7.4, 7.4-rc2, 7.4-rc1). Consistent
 * with equals: only equal tags compare as equal.
 */
public final class TagVersion implements Comparable<TagVersion> {
  private static final Pattern VERSION = Pattern.compile("[vV]?(\\d+(?:\\.\\d+)*)(.*)");

  /** A commit: hexadecimal, with at least one letter. */
  private static final Pattern HASH = Pattern.compile("(?=\\d*[a-f])[0-9a-f]{7,64}");

  private static final Comparator<TagVersion> ORDER =
      Comparator.comparing((TagVersion version) -> version.group)
          .thenComparing(version -> version.numbers, TagVersion::comparePrefixLast)
          .thenComparing(version -> version.stage)
          .thenComparing(version -> version.rest)
          .thenComparing(TagVersion::tag);

  /** In the order of a list. */
  private enum Group {
    LATEST,
    VERSION,
    OTHER
  }

  private final String tag;
  private final Group group;
  private final List<TagNumber> numbers;
  private final TagStage stage;
  private final TagWords rest;

  private TagVersion(
      String tag, Group group, List<TagNumber> numbers, TagStage stage, String rest) {
    this.tag = tag;
    this.group = group;
    this.numbers = numbers;
    this.stage = stage;
    this.rest = TagWords.of(rest);
  }

  /** Reads any tag. */
  public static TagVersion of(String tag) {
    Matcher version = VERSION.matcher(tag);
    if (tag.equals(Reference.DEFAULT_TAG)) {
      return new TagVersion(tag, Group.LATEST, List.of(), TagStage.RELEASE, "");
    } else if (!version.matches() || HASH.matcher(tag).matches()) {
      return new TagVersion(tag, Group.OTHER, List.of(), TagStage.RELEASE, tag);
    }
    String tail = version.group(2);
    TagStage stage = TagStage.of(tail);
    return new TagVersion(
        tag,
        Group.VERSION,
        TagNumber.list(version.group(1)),
        stage,
        tail.substring(stage.length()));
  }

  /** The tag as it is. */
  public String tag() {
    return tag;
  }

  @Override
  public int compareTo(TagVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TagVersion version && version.tag.equals(tag);
  }

  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public String toString() {
    return tag;
  }

  private static int comparePrefixLast(List<TagNumber> one, List<TagNumber> other) {
    int both = Math.min(one.size(), other.size());
    for (int i = 0; i < both; i++) {
      int order = other.get(i).compareTo(one.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(other.size(), one.size());
  }
}
