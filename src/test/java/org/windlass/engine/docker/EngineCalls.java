package org.windlass.engine.docker;

import java.time.Duration;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.testing.RunningCall;

/** Calls that tests of failures make, in their plainest form. */
final class EngineCalls {
  /** Limits that no test reaches: what ends a call then is something else. */
  static final Timeouts PATIENT =
      new Timeouts(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

  private EngineCalls() {}

  /** An engine that is asked for nothing but what the test asks for: its version is pinned. */
  static DockerEngine open(EngineHost host, Timeouts timeouts) {
    return DockerEngine.open(
        host,
        EngineOptions.defaults().withPinnedVersion(new ApiVersion(1, 41)).withTimeouts(timeouts));
  }

  static void pull(DockerEngine engine, Cancellation cancellation) throws EngineException {
    engine.pull(alpine(), event -> {}, cancellation);
  }

  static RunningCall ping(EngineHost host) {
    return RunningCall.start(() -> open(host, PATIENT).ping(new Cancellation()));
  }

  static RunningCall images(EngineHost host) {
    return RunningCall.start(() -> open(host, PATIENT).images(new Cancellation()));
  }

  static RunningCall pull(EngineHost host) {
    return RunningCall.start(() -> pull(open(host, PATIENT), new Cancellation()));
  }

  static PullRequest alpine() {
    try {
      return new PullRequest(Reference.parse("alpine:3.20"), null);
    } catch (InvalidReferenceException e) {
      throw new AssertionError(e);
    }
  }
}
