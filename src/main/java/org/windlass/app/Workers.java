package org.windlass.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that wait for engines. */
final class Workers {
  private Workers() {}

  /**
   * A new thread for each piece of work; none keeps the program alive. Platform threads: over unix
   * sockets, junixsocket lets no more virtual threads wait at a time than there are processors, and
   * the streams of one engine are as many.
   */
  static ExecutorService create() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofPlatform().daemon().name("worker-", 1).factory());
  }
}
