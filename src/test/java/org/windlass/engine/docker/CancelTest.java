package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.windlass.engine.docker.FailureAssert.assertUnreachable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException.Reason;
import org.windlass.testing.RawServer;
import org.windlass.testing.RunningCall;
import org.windlass.testing.Transport;

/** Cancelling ends a call and closes its connection in every phase; no limit is near. */
class CancelTest {
  @TempDir private Path directory;
  private final Cancellation cancellation = new Cancellation();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch serverSawClose = new CountDownLatch(1);

  @Test
  void beforeTheCallNothingIsSent() throws Exception {
    try (RawServer server = RawServer.tcp(connection -> reached.countDown())) {
      cancellation.cancel();

      assertThatExceptionOfType(EngineCancelledException.class)
          .isThrownBy(
              () -> EngineCalls.open(server.host(), EngineCalls.PATIENT).ping(cancellation));
      assertThat(reached.getCount()).isEqualTo(1);
    }
  }

  @Test
  void whileConnecting() throws Exception {
    try (FullBacklog silent = new FullBacklog()) {
      RunningCall pull = pull(silent.host()).awaitInside("java.net.Socket", "connect");

      cancellation.cancel();

      assertThat(pull.failure()).isInstanceOf(EngineCancelledException.class);
    }
  }

  @Test
  void connectingTimesOutByItself() throws Exception {
    Duration limit = Duration.ofMillis(200);
    Timeouts timeouts = new Timeouts(limit, Duration.ofHours(1), Duration.ofHours(1));
    try (FullBacklog silent = new FullBacklog()) {
      DockerEngine engine = EngineCalls.open(silent.host(), timeouts);

      RunningCall pull = RunningCall.start(() -> EngineCalls.pull(engine, cancellation));

      assertUnreachable(pull.failure(), Reason.TIMED_OUT, silent.host());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whileWaitingForHeaders(Transport transport) throws Exception {
    endsAtOnce(transport, connection -> {});
  }

  @ParameterizedTest
  @EnumSource
  void inTheMiddleOfTheHeaders(Transport transport) throws Exception {
    endsAtOnce(transport, connection -> connection.send("HTTP/1.1 200 OK\r\nContent-Ty"));
  }

  @ParameterizedTest
  @EnumSource
  void inTheMiddleOfTheStream(Transport transport) throws Exception {
    endsAtOnce(
        transport,
        connection ->
            connection.startStream().chunk("{\"status\":\"Downloading\",\"id\":\"a\"}\n"));
  }

  @ParameterizedTest
  @EnumSource
  void inTheMiddleOfAMessage(Transport transport) throws Exception {
    endsAtOnce(transport, connection -> connection.startStream().chunk("{\"status\":\"Downl"));
  }

  /** From inside the listener, with more of the stream on its way. */
  @ParameterizedTest
  @EnumSource
  void whileMessagesPourIn(Transport transport) throws Exception {
    byte[] message =
        "{\"status\":\"Downloading\",\"id\":\"a\"}\n".getBytes(StandardCharsets.US_ASCII);
    try (RawServer server =
        transport.serve(
            directory,
            connection -> {
              connection.request();
              connection.startStream();
              try {
                while (true) {
                  connection.chunk(message);
                }
              } finally {
                serverSawClose.countDown();
              }
            })) {
      DockerEngine engine = EngineCalls.open(server.host(), EngineCalls.PATIENT);

      RunningCall pull =
          RunningCall.start(
              () ->
                  engine.pull(EngineCalls.alpine(), event -> cancellation.cancel(), cancellation));

      assertThat(pull.failure()).isInstanceOf(EngineCancelledException.class);
      assertThat(serverSawClose.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void endsAtOnce(Transport transport, RawServer.Script beginning) throws Exception {
    try (RawServer server =
        transport.serve(
            directory,
            connection -> {
              connection.request();
              beginning.run(connection);
              reached.countDown();
              connection.awaitClientClose();
              serverSawClose.countDown();
            })) {
      RunningCall pull = pull(server.host());
      assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(pull.isRunning()).isTrue();

      cancellation.cancel();

      assertThat(pull.failure()).isInstanceOf(EngineCancelledException.class);
      assertThat(serverSawClose.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private RunningCall pull(EngineHost host) {
    DockerEngine engine = EngineCalls.open(host, EngineCalls.PATIENT);
    return RunningCall.start(() -> EngineCalls.pull(engine, cancellation));
  }

  /** A port that takes no more connections, and does not refuse them either. */
  private static final class FullBacklog implements AutoCloseable {
    private final List<Socket> waiting = new ArrayList<>();
    private final ServerSocket server;

    FullBacklog() throws IOException {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      InetSocketAddress address =
          new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
      boolean room = true;
      while (room) {
        Socket client = new Socket();
        waiting.add(client);
        try {
          client.connect(address, 500);
        } catch (SocketTimeoutException e) {
          room = false;
        }
      }
    }

    EngineHost host() {
      return new EngineHost.Tcp("127.0.0.1", server.getLocalPort(), "");
    }

    @Override
    public void close() throws IOException {
      for (Socket client : waiting) {
        client.close();
      }
      server.close();
    }
  }
}
