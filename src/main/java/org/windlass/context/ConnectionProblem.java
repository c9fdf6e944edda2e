package org.windlass.context;

import java.nio.file.Path;
import org.windlass.engine.InvalidHostException;

/** Why a connection of the list cannot be used. */
public sealed interface ConnectionProblem {

  /**
   * A file or folder of it cannot be read.
   *
   * @param detail what the system said
   */
  record Unreadable(Path file, String detail) implements ConnectionProblem {}

  /**
   * A file of it does not hold what it should.
   *
   * @param detail what is wrong, in technical English
   */
  record Damaged(Path file, String detail) implements ConnectionProblem {}

  /** It names no Docker endpoint. */
  record NoEndpoint() implements ConnectionProblem {}

  /** Its host is not one that Windlass can open. */
  record BadHost(InvalidHostException why) implements ConnectionProblem {}

  /** There is no context of that name. */
  record Missing() implements ConnectionProblem {}
}
