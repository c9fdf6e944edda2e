package org.windlass.handoff;

/** Does what another start was asked for. */
@FunctionalInterface
public interface HandoffReceiver {

  /**
   * Does it. Runs on a thread of the hand-over, which may wait.
   *
   * @return false when it cannot be done here, and the other start must do it itself
   */
  boolean receive(HandoffRequest request);
}
