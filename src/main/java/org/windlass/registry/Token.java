package org.windlass.registry;

import java.time.Duration;

/**
 * What a token service gave.
 *
 * @param secret the token
 * @param refresh a token to get others with, which is a secret as well; empty for none
 */
record Token(String secret, Duration lifetime, String refresh) {
  /** Names no secret. */
  @Override
  public String toString() {
    return "Token[" + lifetime + "]";
  }
}
