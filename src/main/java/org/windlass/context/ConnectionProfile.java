package org.windlass.context;

import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineEndpoint;

/**
 * One connection of the list.
 *
 * @param name as {@code docker context ls} shows it
 * @param description empty for none
 * @param host as it is written where it comes from; empty when there is none
 * @param endpoint null when {@code problem} is not
 * @param problem why it cannot be used; null when it can
 * @param current whether the docker command line uses it now
 */
public record ConnectionProfile(
    Source source,
    String name,
    String description,
    String host,
    @Nullable EngineEndpoint endpoint,
    @Nullable ConnectionProblem problem,
    boolean current) {

  /** Where a connection comes from. */
  public enum Source {
    /** The options and the environment of this process. */
    DEFAULT,
    /** Docker's context store. */
    CONTEXT,
    /** A system connection of podman. */
    PODMAN,
    /** The engine inside this program. */
    BUILT_IN
  }
}
