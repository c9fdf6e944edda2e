package org.windlass.ui.connections;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of host, as the dialog offers them. */
public enum HostKind {
  /** A socket on this computer. */
  UNIX("unix://", "/var/run/docker.sock"),
  /** An address on the network. */
  TCP("tcp://", "192.168.1.20:2376"),
  /** Another computer, through ssh. */
  SSH("ssh://", "user@192.168.1.20"),
  /** A named pipe of Windows. */
  NPIPE("npipe://", "//./pipe/docker_engine"),
  /** A socket that the parent process left open. */
  FD("fd://", "3");

  private final String prefix;
  private final String example;

  HostKind(String prefix, String example) {
    this.prefix = prefix;
    this.example = example;
  }

  /** How a URI of this kind begins. */
  public String prefix() {
    return prefix;
  }

  /** A URI of this kind. */
  public String example() {
    return prefix + example;
  }

  /** The scheme's name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a URI, whole or not; what has no scheme is TCP. */
  public static HostKind of(String uri) {
    return Arrays.stream(values())
        .filter(kind -> uri.strip().toLowerCase(Locale.ROOT).startsWith(kind.prefix))
        .findFirst()
        .orElse(TCP);
  }

  /** A URI turned into one of this kind: the machine stays where both kinds have one. */
  public String convert(String uri) {
    HostKind before = of(uri);
    if (before == this) {
      return uri;
    }
    boolean machines = (before == TCP && this == SSH) || (before == SSH && this == TCP);
    String machine = machine(uri.strip());
    return machines && !machine.isEmpty() ? prefix + machine : example();
  }

  /** Without scheme, user, port and path. */
  private static String machine(String uri) {
    String rest = uri.replaceFirst("^[A-Za-z]+://", "").replaceFirst("^[^@/]*@", "");
    return rest.startsWith("[") ? rest.replaceFirst("\\].*", "]") : rest.replaceFirst("[:/].*", "");
  }
}
