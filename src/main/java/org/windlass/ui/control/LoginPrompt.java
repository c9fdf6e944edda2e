package org.windlass.ui.control;

/** Asks a person to log in to a registry. Belongs to the UI thread. */
@FunctionalInterface
public interface LoginPrompt {
  /**
   * Asks, and returns at once.
   *
   * @param registry host, with its port when it has one; {@code docker.io} for Docker Hub
   * @param then runs when the person has logged in
   */
  void ask(String registry, Runnable then);
}
