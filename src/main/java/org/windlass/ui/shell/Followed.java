package org.windlass.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.ConnectionProfile.Source;

/**
 * Knows what the targets of a window have become: a connection that is changed, here or by another
 * program, is still the same one to the person who uses it.
 */
final class Followed {
  private final Map<Target, Source> listed = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();

  /** Says that a connection is about to be listed under another name. */
  void renamed(String before, String now) {
    renamed.put(before, now);
  }

  /** Takes a new list of connections. */
  void list(List<ConnectionProfile> list) {
    list.stream()
        .filter(profile -> profile.endpoint() != null)
        .forEach(profile -> listed.put(Target.of(profile), profile.source()));
  }

  /**
   * What has become of {@code target} in a list; empty while it is in the list as it was, and when
   * no list ever held it: a host that was typed is nobody's connection.
   */
  Optional<Target> successor(Target target, List<ConnectionProfile> list) {
    boolean wasListed = listed.containsKey(target) || target.endpoint() == null;
    if (!wasListed || holds(list, target)) {
      return Optional.empty();
    }
    Source source = listed.getOrDefault(target, Source.CONTEXT);
    Optional<Target> same = named(target.name(), source, list);
    return same.isPresent() || !renamed.containsKey(target.name())
        ? same
        : named(renamed.get(target.name()), source, list);
  }

  /** Whether {@code target} was a connection, and is in the list neither whole nor broken. */
  boolean isGone(Target target, List<ConnectionProfile> list) {
    return listed.containsKey(target)
        && !holds(list, target)
        && list.stream()
            .noneMatch(profile -> profile.endpoint() == null && isNamed(profile, target.name()));
  }

  private static boolean holds(List<ConnectionProfile> list, Target target) {
    return list.stream()
        .filter(profile -> profile.endpoint() != null)
        .anyMatch(profile -> Target.of(profile).equals(target));
  }

  private static Optional<Target> named(String name, Source source, List<ConnectionProfile> list) {
    return list.stream()
        .filter(profile -> profile.endpoint() != null && isNamed(profile, name))
        .filter(profile -> (profile.source() == Source.PODMAN) == (source == Source.PODMAN))
        .findFirst()
        .map(Target::of);
  }

  private static boolean isNamed(ConnectionProfile profile, String name) {
    return profile.name().equals(name);
  }
}
