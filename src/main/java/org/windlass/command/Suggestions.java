package org.windlass.command;

import java.util.List;

/** What a line can be completed with besides the commands themselves. Asked for every letter. */
public interface Suggestions {
  /** Nothing. */
  Suggestions NONE =
      new Suggestions() {
        @Override
        public List<String> images() {
          return List.of();
        }

        @Override
        public List<String> searches() {
          return List.of();
        }

        @Override
        public List<String> contexts() {
          return List.of();
        }

        @Override
        public List<String> registries() {
          return List.of();
        }
      };

  /** The familiar references of the engine's images. */
  List<String> images();

  /** What was searched for, newest first. */
  List<String> searches();

  /** The names of the connections. */
  List<String> contexts();

  /** The registries that somebody is logged in to, as far as that is known. */
  List<String> registries();
}
