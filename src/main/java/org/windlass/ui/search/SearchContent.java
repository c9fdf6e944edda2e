package org.windlass.ui.search;

/** What the search has to show. */
public enum SearchContent {
  /** Nothing was searched for yet. */
  START,
  /** A search is under way and there is nothing older to show. */
  SEARCHING,
  /** Results. */
  RESULTS,
  /** The search found nothing. */
  NOTHING,
  /** The search failed. */
  ERROR
}
