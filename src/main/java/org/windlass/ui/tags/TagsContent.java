package org.windlass.ui.tags;

/** What the tag browser has to show. */
public enum TagsContent {
  /** No repository has been named yet. */
  START,
  /** The first tags are on their way. */
  LOADING,
  /** Rows. */
  ROWS,
  /** The repository has no tag. */
  EMPTY,
  /** It has tags; the filter hides all of them. */
  NO_MATCH,
  /** The registry did not list them. */
  ERROR
}
