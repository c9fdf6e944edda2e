package org.windlass.pull;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.EngineUnreachableException.Reason;

/** Which failures of a pull may be gone at the next try. */
final class PassingFailures {
  private static final Set<Reason> PASSING =
      Set.of(Reason.CONNECTION_LOST, Reason.TIMED_OUT, Reason.REFUSED, Reason.NO_SUCH_SOCKET);

  /** What an engine says that could not reach a registry. */
  private static final List<String> NETWORK =
      List.of(
          "timeout",
          "timed out",
          "connection reset",
          "connection refused",
          "broken pipe",
          "unexpected eof",
          "no route to host",
          "network is unreachable",
          "temporary failure",
          "tls handshake",
          "service unavailable",
          "bad gateway",
          "gateway time-out",
          "toomanyrequests",
          "too many requests");

  /** What stays as it is, whatever else is said beside it. */
  private static final List<String> LASTING =
      List.of(
          "not found", "unknown", "denied", "unauthorized", "no space", "no such host", "invalid");

  private PassingFailures() {}

  static boolean mayPass(EngineException failure) {
    return switch (failure) {
      case EngineUnreachableException e -> PASSING.contains(e.reason());
      case EngineRefusedException e -> {
        String words = e.getMessage().toLowerCase(Locale.ROOT);
        yield !e.mayNeedLogin()
            && LASTING.stream().noneMatch(words::contains)
            && NETWORK.stream().anyMatch(words::contains);
      }
      default -> false;
    };
  }
}
