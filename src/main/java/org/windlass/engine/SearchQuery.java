package org.windlass.engine;

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
}
