package org.windlass.engine.transport;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What dialers need besides the endpoint.
 *
 * @param passphrases of encrypted client keys
 * @param sshEnvironment what to set for each {@code ssh} that is started, over this process's own,
 *     such as {@code SSH_ASKPASS}; asked for each, on the thread that starts it, and may block
 */
public record DialerOptions(Passphrases passphrases, Supplier<Map<String, String>> sshEnvironment) {
  /** No passphrases; ssh asks nobody. */
  public static final DialerOptions DEFAULT = new DialerOptions(Passphrases.NONE, Map.of());

  /** With an environment that is known already. */
  public DialerOptions(Passphrases passphrases, Map<String, String> sshEnvironment) {
    Map<String, String> copy = Map.copyOf(sshEnvironment);
    this(passphrases, () -> copy);
  }
}
