package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.Cancellation;
import org.windlass.engine.CheckListener;
import org.windlass.engine.CheckStep;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineIncompatibleException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.TlsSettings;
import org.windlass.testing.RawServer;

/** The steps of a connection test: which are made, in which order, and where each failure falls. */
class EngineCheckTest implements CheckListener {
  private final List<String> steps = new ArrayList<>();
  private final List<EngineException> failures = new ArrayList<>();

  @Test
  void everyStepIsMadeInOrder() throws Exception {
    try (StubEngine engine = new StubEngine("1.24", "1.41")) {
      engine.answers("info", "{\"Name\":\"lab\"}");
      run(EngineEndpoint.of(engine.host()));
    }
    assertThat(steps)
        .containsExactly(
            "TLS not needed",
            "RESOLVE …",
            "RESOLVE",
            "CONNECT …",
            "CONNECT",
            "PING …",
            "PING API 1.41",
            "VERSION …",
            "VERSION Docker Engine 99.0, API 1.41",
            "PERMISSION …",
            "PERMISSION lab");
    assertThat(failures).isEmpty();
  }

  @Test
  void closedPortFailsToConnect() throws Exception {
    run(EngineEndpoint.of(new EngineHost.Tcp("localhost", closedPort(), "")));
    assertThat(steps).endsWith("CONNECT ✗").contains("RESOLVE …");
    assertThat(reason()).isEqualTo(EngineUnreachableException.Reason.REFUSED);
  }

  @Test
  void nameThatNobodyKnowsFailsToResolve() throws Exception {
    run(EngineEndpoint.of(new EngineHost.Tcp("nowhere.invalid", 2375, "")));
    assertThat(steps).containsExactly("TLS not needed", "RESOLVE …", "RESOLVE ✗");
    assertThat(reason()).isEqualTo(EngineUnreachableException.Reason.UNKNOWN_HOST);
  }

  @Test
  void socketThatIsNotThereFailsToConnect(@TempDir Path dir) throws Exception {
    run(EngineEndpoint.of(new EngineHost.Unix(dir.resolve("none.sock"))));
    assertThat(steps)
        .containsExactly("RESOLVE not needed", "TLS not needed", "CONNECT …", "CONNECT ✗");
    assertThat(reason()).isEqualTo(EngineUnreachableException.Reason.NO_SUCH_SOCKET);
  }

  @Test
  void engineThatIsTooOldFailsAtItsVersion() throws Exception {
    try (StubEngine engine = new StubEngine("1.10", "1.20")) {
      run(EngineEndpoint.of(engine.host()));
    }
    assertThat(steps).endsWith("VERSION …", "VERSION ✗");
    assertThat(failures).singleElement().isInstanceOf(EngineIncompatibleException.class);
  }

  @Test
  void engineThatForbidsFailsAtPermission() throws Exception {
    try (StubEngine engine = new StubEngine("1.24", "1.41")) {
      engine.answers("info", StubEngine.json(403, "{\"message\":\"not for you\"}"));
      run(EngineEndpoint.of(engine.host()));
    }
    assertThat(steps).endsWith("PERMISSION …", "PERMISSION ✗");
    assertThat(failures).singleElement().isInstanceOf(EngineRefusedException.class);
  }

  @Test
  void cancelledTestSaysNothingMore() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    EngineEndpoint endpoint = EngineEndpoint.of(new EngineHost.Tcp("127.0.0.1", 9, ""));
    assertThatThrownBy(
            () -> EngineCheck.run(endpoint, EngineOptions.defaults(), this, cancellation))
        .isInstanceOf(EngineCancelledException.class);
    assertThat(failures).isEmpty();
  }

  @Test
  void tlsIsAStepOfItsOwn() throws Exception {
    try (RawServer plain =
        RawServer.tcp(
            connection ->
                connection
                    .send("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
                    .awaitClientClose())) {
      run(
          new EngineEndpoint(
              plain.host(), new TlsSettings(TlsSettings.Mode.UNVERIFIED, null, null, null)));
    }
    assertThat(steps).endsWith("TLS …", "TLS ✗").contains("CONNECT");
    assertThat(reason()).isEqualTo(EngineUnreachableException.Reason.TLS_NOT_SPOKEN);
  }

  private EngineUnreachableException.Reason reason() {
    return ((EngineUnreachableException) failures.getFirst()).reason();
  }

  private void run(EngineEndpoint endpoint) throws EngineCancelledException {
    EngineCheck.run(endpoint, EngineOptions.defaults(), this, new Cancellation());
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void started(CheckStep step) {
    steps.add(step + " …");
  }

  @Override
  public void passed(CheckStep step, Duration took, String fact) {
    assertThat(took).isPositive();
    steps.add((step + " " + fact).strip());
  }

  @Override
  public void notNeeded(CheckStep step) {
    steps.add(step + " not needed");
  }

  @Override
  public void failed(CheckStep step, Duration took, EngineException why) {
    assertThat(took).isPositive();
    steps.add(step + " ✗");
    failures.add(why);
  }
}
