package org.windlass.engine.docker;

import java.util.EnumSet;
import java.util.Set;
import org.windlass.engine.CheckListener;
import org.windlass.engine.CheckStep;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.TlsMaterialException;

/**
 * Which steps an endpoint has, which of them runs, and since when. Safe for use by many threads:
 * OkHttp may try several addresses at once.
 */
final class CheckSteps {
  private final CheckListener listener;
  private final Set<CheckStep> needed;
  private final Set<CheckStep> done = EnumSet.noneOf(CheckStep.class);
  private CheckStep running = CheckStep.RESOLVE;
  private long since;

  CheckSteps(EngineEndpoint endpoint, CheckListener listener) {
    this.listener = listener;
    this.needed = EnumSet.allOf(CheckStep.class);
    if (!(endpoint.host() instanceof EngineHost.Tcp tcp)) {
      needed.removeAll(EnumSet.of(CheckStep.RESOLVE, CheckStep.TLS));
    } else if (!usesTls(tcp, endpoint)) {
      needed.remove(CheckStep.TLS);
    }
  }

  private static boolean usesTls(EngineHost.Tcp host, EngineEndpoint endpoint) {
    return switch (host.scheme()) {
      case TCP -> endpoint.tls().isOn();
      case HTTP -> false;
      case HTTPS -> true;
    };
  }

  /** Says which steps there are not, and starts the first. */
  synchronized void begin() {
    for (CheckStep step : CheckStep.values()) {
      if (!needed.contains(step)) {
        listener.notNeeded(step);
      }
    }
    start(needed.iterator().next());
  }

  /** Starts a step, unless it runs or is done already. */
  synchronized void start(CheckStep step) {
    if (needed.contains(step) && !done.contains(step) && (step != running || since == 0)) {
      running = step;
      since = System.nanoTime();
      listener.started(step);
    }
  }

  /** Ends a step, and those before it that nobody heard of, with success. */
  synchronized void pass(CheckStep step, String fact) {
    for (CheckStep before : CheckStep.values()) {
      if (before.compareTo(step) < 0) {
        end(before, "");
      }
    }
    end(step, fact);
  }

  private void end(CheckStep step, String fact) {
    if (needed.contains(step) && !done.contains(step)) {
      start(step);
      done.add(step);
      listener.passed(step, EngineCheck.since(since), fact);
    }
  }

  /** Ends the test at the step that the failure belongs to. */
  synchronized void fail(EngineException why) {
    CheckStep step = stepOf(why);
    listener.failed(step, EngineCheck.since(since), why);
  }

  /** A server may refuse a client certificate only when the request has been sent. */
  private CheckStep stepOf(EngineException why) {
    if (why instanceof EngineUnreachableException e && needed.contains(CheckStep.TLS)) {
      boolean tls =
          e.getCause() instanceof TlsMaterialException || e.reason().name().startsWith("TLS");
      return tls ? CheckStep.TLS : running;
    }
    return running;
  }
}
