package org.windlass.engine;

/** What not every engine can do. */
public enum EngineAbility {
  /** Has containers, and can run them. */
  CONTAINERS,
  /** Makes images of root file systems. */
  IMPORT,
  /** Has a build cache. */
  BUILD_CACHE
}
