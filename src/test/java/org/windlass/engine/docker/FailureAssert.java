package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineUnreachableException;

/** What a failure must say: its reason, and the host in its field and in its words. */
final class FailureAssert {
  private FailureAssert() {}

  static void assertUnreachable(
      EngineException failure, EngineUnreachableException.Reason reason, EngineHost host) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            EngineUnreachableException.class,
            e -> {
              assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
              assertThat(e.host()).isEqualTo(host.uri());
              assertThat(e).hasMessageStartingWith(host.uri());
            });
  }

  static void assertProtocol(
      EngineException failure, EngineProtocolException.Reason reason, EngineHost host) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            EngineProtocolException.class,
            e -> {
              assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
              assertThat(e.host()).isEqualTo(host.uri());
              assertThat(e).hasMessageStartingWith(host.uri());
            });
  }
}
