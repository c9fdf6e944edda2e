package org.windlass.engine.docker;

import java.time.Duration;
import org.windlass.engine.Cancellation;
import org.windlass.engine.CheckListener;
import org.windlass.engine.CheckStep;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineInfo;
import org.windlass.engine.EngineVersion;
import org.windlass.engine.transport.Dialers;

/** Tests an endpoint with a connection of its own, step by step. */
public final class EngineCheck {
  private final HttpCaller http;
  private final Timeouts timeouts;
  private final ApiNegotiation negotiation;
  private final VersionEndpoint versions;
  private final InfoEndpoint info;
  private final CheckSteps steps;

  private EngineCheck(EngineEndpoint endpoint, EngineOptions options, CheckListener listener) {
    this.http =
        new HttpCaller(endpoint.host(), Dialers.forEndpoint(endpoint, options.dialing()), options);
    this.timeouts = options.timeouts();
    this.versions = new VersionEndpoint(http, timeouts);
    this.negotiation = new ApiNegotiation(http, timeouts, versions, options.pinnedVersion());
    this.info = new InfoEndpoint(new ApiClient(http, negotiation), timeouts);
    this.steps = new CheckSteps(endpoint, listener);
  }

  /**
   * Makes the steps one after the other until one fails. Blocks.
   *
   * @param listener hears of each; a failure is told there, not thrown
   * @throws EngineCancelledException when the cancellation ended the test
   */
  public static void run(
      EngineEndpoint endpoint,
      EngineOptions options,
      CheckListener listener,
      Cancellation cancellation)
      throws EngineCancelledException {
    EngineCheck check = new EngineCheck(endpoint, options, listener);
    try {
      check.run(cancellation);
    } catch (EngineCancelledException e) {
      throw e;
    } catch (EngineException e) {
      check.steps.fail(e);
    } finally {
      check.http.close();
    }
  }

  private void run(Cancellation cancellation) throws EngineException {
    steps.begin();
    try (var _ = http.watch(new CheckEvents(steps))) {
      PingEndpoint.ask(http, timeouts, cancellation)
          .ifPresentOrElse(
              api -> steps.pass(CheckStep.PING, "API " + api),
              () -> steps.pass(CheckStep.PING, ""));
    }
    steps.start(CheckStep.VERSION);
    EngineVersion version = versions.version(cancellation);
    String api = negotiation.version(cancellation).toString();
    steps.pass(CheckStep.VERSION, version.name() + " " + version.version() + ", API " + api);
    steps.start(CheckStep.PERMISSION);
    EngineInfo machine = info.info(cancellation);
    steps.pass(CheckStep.PERMISSION, machine.name());
  }

  /** How long a step took. */
  static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
