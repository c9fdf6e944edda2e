package org.windlass.ui.usage;

/** What can be taken away at one go. */
enum PruneKind {
  /** Images without a name that nothing uses. */
  DANGLING,
  /** All images that no container uses. */
  UNUSED,
  /** What nothing uses of the build cache. */
  BUILD_CACHE
}
