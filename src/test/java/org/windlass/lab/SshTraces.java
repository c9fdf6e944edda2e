package org.windlass.lab;

import java.util.List;

/** What connections through ssh leave behind in this JVM. */
final class SshTraces {
  private SshTraces() {}

  /** The ssh that this JVM started and that are running. */
  static List<ProcessHandle> processes() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/ssh"))
        .toList();
  }

  /** The threads that serve them. */
  static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("ssh-"))
        .toList();
  }
}
