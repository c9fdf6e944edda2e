package org.windlass.ui.shell;

import java.util.List;

/** The connections that a command can call by name. Belongs to the UI thread. */
public interface Contexts {
  /** None. */
  Contexts NONE =
      new Contexts() {
        @Override
        public List<String> names() {
          return List.of();
        }

        @Override
        public boolean use(String name) {
          return false;
        }
      };

  /** Their names, in the order of the list; never waits. */
  List<String> names();

  /** Turns the window to one of them; false when there is none of that name. */
  boolean use(String name);
}
