package org.windlass.engine.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.windlass.engine.EngineHost;

/** The command line that reaches an engine through ssh, as the docker command line makes it. */
final class SshCommand {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private SshCommand() {}

  /** {@code ssh [-l user] [-p port] -o ConnectTimeout=30 -T -- host docker … system dial-stdio}. */
  static List<String> of(EngineHost.Ssh host) {
    List<String> words = new ArrayList<>(List.of("ssh"));
    String user = host.user();
    if (user != null) {
      words.addAll(List.of("-l", user));
    }
    if (host.port() != 0) {
      words.addAll(List.of("-p", Integer.toString(host.port())));
    }
    words.addAll(List.of("-o", "ConnectTimeout=30", "-T", "--", host.host()));
    words.add(
        host.socket().isEmpty()
            ? "docker system dial-stdio"
            : "docker " + quote("--host=unix://" + host.socket()) + " system dial-stdio");
    return words;
  }

  /** One word for a POSIX shell. */
  private static String quote(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
