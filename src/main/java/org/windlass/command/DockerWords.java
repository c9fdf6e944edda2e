package org.windlass.command;

import java.util.Set;

/** Commands of docker that Windlass does not have. */
final class DockerWords {
  /** Those that are meant to come. */
  private static final Set<String> PLANNED = Set.of("events");

  private static final Set<String> OTHERS =
      Set.of(
          "attach",
          "build",
          "builder",
          "buildx",
          "checkpoint",
          "commit",
          "compose",
          "config",
          "container",
          "cp",
          "create",
          "diff",
          "exec",
          "export",
          "kill",
          "logs",
          "manifest",
          "network",
          "node",
          "pause",
          "plugin",
          "port",
          "ps",
          "rename",
          "restart",
          "rm",
          "run",
          "secret",
          "service",
          "stack",
          "start",
          "stats",
          "stop",
          "swarm",
          "top",
          "trust",
          "unpause",
          "update",
          "volume",
          "wait");

  /** Words that say which kind of thing the next word is about. */
  private static final Set<String> KINDS = Set.of("image", "system");

  private DockerWords() {}

  /** Whether the word is of no use without the next. */
  static boolean kind(String word) {
    return KINDS.contains(word);
  }

  /** Whether Windlass is meant to have a command of two words one day. */
  static boolean planned(String kind, String word) {
    return kind.equals("system") && word.equals("events");
  }

  /** Whether Windlass is meant to have the command one day. */
  static boolean planned(String word) {
    return PLANNED.contains(word);
  }

  /** Whether docker has the command and Windlass does not. */
  static boolean known(String word) {
    return PLANNED.contains(word) || OTHERS.contains(word);
  }
}
