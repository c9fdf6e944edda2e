package org.windlass.engine.transport;

import java.util.Map;

/**
 * What dialers need besides the endpoint.
 *
 * @param passphrases of encrypted client keys
 * @param sshEnvironment set for each {@code ssh} that is started, over this process's own, such as
 *     {@code SSH_ASKPASS}
 */
public record DialerOptions(Passphrases passphrases, Map<String, String> sshEnvironment) {
  /** No passphrases; ssh asks nobody. */
  public static final DialerOptions DEFAULT = new DialerOptions(Passphrases.NONE, Map.of());

  /** Takes a copy of the map. */
  public DialerOptions {
    sshEnvironment = Map.copyOf(sshEnvironment);
  }
}
