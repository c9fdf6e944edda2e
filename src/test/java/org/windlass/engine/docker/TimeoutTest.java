package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.engine.docker.FailureAssert.assertUnreachable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineUnreachableException.Reason;
import org.windlass.engine.SearchQuery;
import org.windlass.testing.RawConnection;
import org.windlass.testing.RawServer;
import org.windlass.testing.RunningCall;
import org.windlass.testing.Transport;

/** Engines that keep silent. */
class TimeoutTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Timeouts ALL_SHORT = new Timeouts(SHORT, SHORT, SHORT);

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void shortCallsTimeOutWhenHeadersNeverCome(Transport transport) throws Exception {
    Cancellation never = new Cancellation();
    SearchQuery query = new SearchQuery("x", 1, false, 0);
    try (RawServer server = transport.serve(directory, RawConnection::awaitClientClose)) {
      DockerEngine engine = EngineCalls.open(server.host(), ALL_SHORT);

      timesOut(server, () -> engine.ping(never));
      timesOut(server, () -> engine.version(never));
      timesOut(server, () -> engine.info(never));
      timesOut(server, () -> engine.images(never));
      timesOut(server, () -> engine.containers(never));
      timesOut(server, () -> engine.search(query, never));
    }
  }

  @ParameterizedTest
  @EnumSource
  void shortCallsTimeOutInTheMiddleOfABody(Transport transport) throws Exception {
    try (RawServer server =
        transport.serve(
            directory,
            connection -> {
              connection.request();
              connection.startStream().chunk("[{\"Id\":").awaitClientClose();
            })) {
      DockerEngine engine = EngineCalls.open(server.host(), ALL_SHORT);

      timesOut(server, () -> engine.images(new Cancellation()));
    }
  }

  /** Another call times out twice while the pull waits: the pull has outlived every limit. */
  @ParameterizedTest
  @EnumSource
  void aPullWaitsForHeadersUntilItIsCancelled(Transport transport) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Cancellation cancellation = new Cancellation();
    try (RawServer server =
        transport.serve(
            directory,
            connection -> {
              if (connection.request().startsWith("POST ")) {
                asked.countDown();
              }
              connection.awaitClientClose();
            })) {
      DockerEngine engine = EngineCalls.open(server.host(), ALL_SHORT);
      RunningCall pull = RunningCall.start(() -> EngineCalls.pull(engine, cancellation));
      assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

      timesOut(server, () -> engine.info(new Cancellation()));
      timesOut(server, () -> engine.info(new Cancellation()));
      assertThat(pull.isRunning()).isTrue();

      cancellation.cancel();
      assertThat(pull.failure()).isInstanceOf(EngineCancelledException.class);
    }
  }

  private static void timesOut(RawServer server, RunningCall.Call call) throws Exception {
    assertUnreachable(RunningCall.start(call).failure(), Reason.TIMED_OUT, server.host());
  }
}
