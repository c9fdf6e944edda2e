package org.windlass.reference;

import java.util.Arrays;
import java.util.List;

/**
 * A number of any length inside a tag; the smaller comes first.
 *
 * @param digits without zeros before them; empty for 0
 */
record TagNumber(String digits) implements Comparable<TagNumber> {
  static TagNumber of(String digits) {
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return new TagNumber(digits.substring(from));
  }

  /** The numbers between dots. */
  static List<TagNumber> list(String dotted) {
    return Arrays.stream(dotted.split("\\.")).map(TagNumber::of).toList();
  }

  @Override
  public int compareTo(TagNumber other) {
    return digits.length() == other.digits.length()
        ? digits.compareTo(other.digits)
        : Integer.compare(digits.length(), other.digits.length());
  }
}
