package org.windlass.command;

import org.windlass.engine.PullRequest;
import org.windlass.engine.SearchQuery;

/** A command with its arguments, understood and ready to be carried out. */
public sealed interface Invocation {

  /** Pull an image. */
  record Pull(PullRequest request) implements Invocation {}

  /** Search for repositories. */
  record Search(SearchQuery query) implements Invocation {}

  /** Show the images whose name, tag, id or digest holds {@code filter}; empty for all. */
  record Images(String filter) implements Invocation {}
}
