package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.engine.docker.FailureAssert.assertProtocol;
import static org.windlass.engine.docker.FailureAssert.assertUnreachable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineUnreachableException.Reason;
import org.windlass.testing.RawServer;
import org.windlass.testing.Transport;

/** Streams of a pull that go wrong on their way, over every kind of socket. */
class BrokenStreamTest {
  private static final String FIRST =
      "{\"status\":\"Pulling from library/alpine\",\"id\":\"3.20\"}\n";
  private static final String LAYER =
      "{\"status\":\"Pull complete\",\"progressDetail\":{},\"id\":\"583fc8df8fa1\"}\n";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void chunksThatAreCutOffAreALostConnection(Transport transport) throws Exception {
    lost(transport, c -> c.startStream().chunk(FIRST).chunk(LAYER));
  }

  @ParameterizedTest
  @EnumSource
  void aChunkThatIsCutOffInTheMiddleOfAMessageIsALostConnection(Transport transport)
      throws Exception {
    lost(transport, c -> c.startStream().chunk(FIRST).send("40\r\n{\"status\":\"Pull"));
  }

  @ParameterizedTest
  @EnumSource
  void aCleanEndBeforeTheFinalStatusIsALostConnection(Transport transport) throws Exception {
    lost(transport, c -> c.startStream().chunk(FIRST).chunk(LAYER).endStream());
  }

  @ParameterizedTest
  @EnumSource
  void aCleanEndInTheMiddleOfAMessageIsALostConnection(Transport transport) throws Exception {
    lost(transport, c -> c.startStream().chunk(FIRST).chunk("{\"status\":\"Pull").endStream());
  }

  @ParameterizedTest
  @EnumSource
  void aBodyWithoutLengthThatEndsEarlyIsALostConnection(Transport transport) throws Exception {
    lost(transport, c -> c.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + FIRST + LAYER));
  }

  @ParameterizedTest
  @EnumSource
  void aBodyShorterThanItsLengthIsALostConnection(Transport transport) throws Exception {
    lost(transport, c -> c.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + FIRST));
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionClosedWithoutAnAnswerIsALostConnection(Transport transport) throws Exception {
    lost(transport, c -> {});
  }

  @ParameterizedTest
  @EnumSource
  void headersThatAreCutOffAreALostConnection(Transport transport) throws Exception {
    lost(transport, c -> c.send("HTTP/1.1 200 OK\r\nContent-Ty"));
  }

  @Test
  void aResetIsALostConnection() throws Exception {
    lost(Transport.TCP, c -> c.startStream().chunk(FIRST).reset());
  }

  @ParameterizedTest
  @EnumSource
  void anErrorAfterAGoodStartIsAFailedPull(Transport transport) throws Exception {
    EngineException failure =
        pull(
            transport,
            c ->
                c.startStream()
                    .chunk(FIRST)
                    .chunk("{\"errorDetail\":{\"message\":\"no space left\"},\"error\":\"no\"}\n")
                    .endStream());

    assertThat(failure).isInstanceOf(EngineRefusedException.class).hasMessage("no space left");
  }

  @ParameterizedTest
  @EnumSource
  void aLineOfTenMegabytesIsMalformed(Transport transport) throws Exception {
    malformed(
        transport,
        c -> {
          c.startStream().chunk(FIRST).chunk("{\"status\":\"");
          byte[] megabyte = new byte[1 << 20];
          Arrays.fill(megabyte, (byte) 'x');
          for (int i = 0; i < 10; i++) {
            c.chunk(megabyte);
          }
          c.chunk("\"}\n").endStream();
        });
  }

  @ParameterizedTest
  @EnumSource
  void invalidUtf8IsMalformed(Transport transport) throws Exception {
    byte[] broken =
        "{\"status\":\"Pull?complete\",\"id\":\"a\"}\n".getBytes(StandardCharsets.UTF_8);
    broken[15] = (byte) 0xff;

    malformed(transport, c -> c.startStream().chunk(FIRST).chunk(broken).endStream());
  }

  @ParameterizedTest
  @EnumSource
  void junkIsMalformed(Transport transport) throws Exception {
    malformed(transport, c -> c.startStream().chunk(FIRST).chunk("panic: oops\n").endStream());
  }

  private void lost(Transport transport, RawServer.Script answer) throws Exception {
    try (RawServer server = serve(transport, answer)) {
      assertUnreachable(
          EngineCalls.pull(server.host()).failure(), Reason.CONNECTION_LOST, server.host());
    }
  }

  private void malformed(Transport transport, RawServer.Script answer) throws Exception {
    try (RawServer server = serve(transport, answer)) {
      assertProtocol(
          EngineCalls.pull(server.host()).failure(),
          EngineProtocolException.Reason.MALFORMED,
          server.host());
    }
  }

  private EngineException pull(Transport transport, RawServer.Script answer) throws Exception {
    try (RawServer server = serve(transport, answer)) {
      return EngineCalls.pull(server.host()).failure();
    }
  }

  private RawServer serve(Transport transport, RawServer.Script answer) throws IOException {
    return transport.serve(
        directory,
        connection -> {
          connection.request();
          answer.run(connection);
        });
  }
}
