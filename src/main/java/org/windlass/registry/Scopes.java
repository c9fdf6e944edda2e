package org.windlass.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a token allows: for each resource, such as {@code repository:library/alpine}, the actions.
 * Two that allow the same are equal, however they were written.
 */
final class Scopes {
  /** Nothing but to be known. */
  static final Scopes NONE = new Scopes(Map.of());

  private final Map<String, Set<String>> actions;

  private Scopes(Map<String, Set<String>> actions) {
    this.actions = actions;
  }

  static Scopes pull(String repository) {
    return parse("repository:" + repository + ":pull");
  }

  static Scopes push(String repository) {
    return parse("repository:" + repository + ":pull,push");
  }

  static Scopes catalog() {
    return parse("registry:catalog:*");
  }

  /**
   * Reads scopes with blanks between them, each {@code type:name:actions}; a name may have colons,
   * as with a port. What has another form is left out.
   */
  static Scopes parse(String text) {
    Map<String, Set<String>> actions = new TreeMap<>();
    for (String scope : text.strip().split("\\s+", -1)) {
      int first = scope.indexOf(':');
      int last = scope.lastIndexOf(':');
      if (first > 0 && last > first + 1) {
        actions
            .computeIfAbsent(scope.substring(0, last), _ -> new TreeSet<>())
            .addAll(List.of(scope.substring(last + 1).split(",")));
      }
    }
    return new Scopes(actions);
  }

  /** What either allows. */
  Scopes and(Scopes other) {
    return parse(this + " " + other);
  }

  /** Whether nothing that {@code other} allows is missing here. */
  boolean include(Scopes other) {
    return other.actions.entrySet().stream()
        .allMatch(
            entry -> actions.getOrDefault(entry.getKey(), Set.of()).containsAll(entry.getValue()));
  }

  /** One text for each resource. */
  List<String> texts() {
    return actions.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + String.join(",", entry.getValue()))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scopes scopes && actions.equals(scopes.actions);
  }

  @Override
  public int hashCode() {
    return actions.hashCode();
  }

  /** As the token protocol writes them in one parameter. */
  @Override
  public String toString() {
    return String.join(" ", texts());
  }
}
