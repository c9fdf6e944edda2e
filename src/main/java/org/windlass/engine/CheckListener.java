package org.windlass.engine;

import java.time.Duration;

/** Hears how a connection test goes on, step by step; on one thread at a time. */
public interface CheckListener {
  /** A step begins. */
  void started(CheckStep step);

  /**
   * A step has succeeded.
   *
   * @param fact what was found, such as an address or a version; empty for nothing
   */
  void passed(CheckStep step, Duration took, String fact);

  /** This kind of host has no such step. */
  void notNeeded(CheckStep step);

  /** A step has failed; none of the later ones is made. */
  void failed(CheckStep step, Duration took, EngineException why);
}
