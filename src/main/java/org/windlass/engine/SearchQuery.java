package org.windlass.engine;

import org.windlass.reference.Reference;

/**
 * What to search for ({@code GET /images/search}).
 *
 * @param term the words, passed on as they are; a leading {@code host:port/} names a registry
 * @param limit at most so many results, 1 to 100
 * @param officialOnly only repositories with the official badge
 * @param minStars only repositories with at least so many stars; 0 for all
 */
public record SearchQuery(String term, int limit, boolean officialOnly, int minStars) {
  /** The most results an engine gives for one search. */
  public static final int MAX_LIMIT = 100;

  /** Checks the bounds; anything outside them is a programming error. */
  public SearchQuery {
    if (limit < 1 || limit > MAX_LIMIT || minStars < 0) {
      throw new IllegalArgumentException("limit " + limit + ", minimum stars " + minStars);
    }
  }

  /** The registry that an engine searches for the term; {@code docker.io} for Docker Hub. */
  public String registry() {
    int slash = term.indexOf('/');
    String first = slash < 0 ? "" : term.substring(0, slash);
    boolean named = first.contains(".") || first.contains(":") || first.equals("localhost");
    return named && !first.endsWith(Reference.DEFAULT_REGISTRY)
        ? first
        : Reference.DEFAULT_REGISTRY;
  }
}
