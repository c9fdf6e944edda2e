package org.windlass.context;

/** Something that was set and is not heeded, while Windlass starts all the same. */
public sealed interface StartUpWarning {

  /** {@code config.json} cannot be read, or not all of it. */
  record BadConfigFile(ConnectionProblem why) implements StartUpWarning {}

  /** {@code DOCKER_DEFAULT_PLATFORM} is not such as {@code linux/arm64}. */
  record BadPlatform(String text) implements StartUpWarning {}
}
