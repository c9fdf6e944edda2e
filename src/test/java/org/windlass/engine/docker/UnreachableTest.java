package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.engine.docker.FailureAssert.assertUnreachable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException.Reason;
import org.windlass.engine.transport.Dialer;
import org.windlass.testing.RawServer;
import org.windlass.testing.RunningCall;
import org.windlass.testing.UnprivilegedThread;

/** Why no connection comes about. */
class UnreachableTest {
  @TempDir private Path directory;

  @Test
  void nothingListensAtAPort() throws Exception {
    EngineHost host = new EngineHost.Tcp("127.0.0.1", freePort(), "");

    assertUnreachable(EngineCalls.ping(host).failure(), Reason.REFUSED, host);
    assertUnreachable(EngineCalls.pull(host).failure(), Reason.REFUSED, host);
  }

  @Test
  void nothingListensAtAnyAddressOfAName() throws Exception {
    EngineHost host = new EngineHost.Tcp("localhost", freePort(), "");

    assertUnreachable(EngineCalls.ping(host).failure(), Reason.REFUSED, host);
  }

  /** The kernel has no way to connect to a broadcast address, and says so without a packet. */
  @Test
  void aNetworkIsNotReachable() throws Exception {
    EngineHost host = new EngineHost.Tcp("255.255.255.255", 2375, "");

    assertUnreachable(EngineCalls.ping(host).failure(), Reason.NETWORK, host);
  }

  @Test
  void aNameDoesNotResolve() throws Exception {
    EngineHost host = new EngineHost.Tcp("no-such-host.invalid", 2375, "");
    HttpCaller caller = new HttpCaller(host, new Nameless(), EngineOptions.defaults());
    ApiRequest request = ApiRequest.get("_ping", EngineCalls.PATIENT.call());

    RunningCall call =
        RunningCall.start(() -> caller.call(request, new Cancellation(), Answer::status));

    assertUnreachable(call.failure(), Reason.UNKNOWN_HOST, host);
  }

  @Test
  void aSocketDoesNotExist() throws Exception {
    unreachable(directory.resolve("none.sock"), Reason.NO_SUCH_SOCKET);
  }

  @Test
  void aSocketsDirectoryDoesNotExist() throws Exception {
    unreachable(directory.resolve("none/engine.sock"), Reason.NO_SUCH_SOCKET);
  }

  @Test
  void aSocketsDirectoryIsAFile() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));

    unreachable(file.resolve("engine.sock"), Reason.NO_SUCH_SOCKET);
  }

  @Test
  void aSocketsPathLeadsInACircle() throws Exception {
    Path circle = directory.resolve("circle");
    Files.createSymbolicLink(circle, circle);

    unreachable(circle, Reason.NO_SUCH_SOCKET);
  }

  @Test
  void aFileIsNotASocket() throws Exception {
    unreachable(Files.createFile(directory.resolve("file")), Reason.REFUSED);
  }

  @Test
  void aDirectoryIsNotASocket() throws Exception {
    unreachable(directory, Reason.REFUSED);
  }

  @Test
  void nobodyListensAtASocketAnyMore() throws Exception {
    Path path = directory.resolve("stale.sock");
    Path kept = directory.resolve("kept.sock");
    try (RawServer server = RawServer.unix(path, connection -> {})) {
      // Its server removes the name it knows, not this one.
      Files.createLink(kept, path);
      assertThat(server.host()).isEqualTo(new EngineHost.Unix(path));
    }

    unreachable(kept, Reason.REFUSED);
  }

  @Test
  void aSocketMayNotBeOpened() throws Exception {
    permit(directory, "rwxr-xr-x");
    Path path = directory.resolve("engine.sock");
    try (RawServer server = RawServer.unix(path, connection -> connection.request())) {
      permit(path, "---------");

      assertUnreachable(asNobody(server.host()).failure(), Reason.PERMISSION_DENIED, server.host());
    }
  }

  @Test
  void aSocketsDirectoryMayNotBeEntered() throws Exception {
    permit(directory, "rwxr-xr-x");
    Path locked = Files.createDirectory(directory.resolve("locked"));
    try (RawServer server =
        RawServer.unix(locked.resolve("engine.sock"), connection -> connection.request())) {
      permit(locked, "---------");

      assertUnreachable(asNobody(server.host()).failure(), Reason.PERMISSION_DENIED, server.host());
      permit(locked, "rwx------");
    }
  }

  @Test
  void aNamedPipeIsForWindows() throws Exception {
    EngineHost host = new EngineHost.Npipe("//./pipe/docker_engine");

    assertUnreachable(EngineCalls.ping(host).failure(), Reason.NPIPE, host);
  }

  private RunningCall asNobody(EngineHost host) {
    EngineHost missing = new EngineHost.Unix(directory.resolve("missing.sock"));
    return UnprivilegedThread.start(() -> ping(missing), () -> ping(host));
  }

  private static void ping(EngineHost host) throws EngineException {
    EngineCalls.open(host, EngineCalls.PATIENT).ping(new Cancellation());
  }

  private static void unreachable(Path path, Reason reason) throws Exception {
    EngineHost host = new EngineHost.Unix(path);
    assertUnreachable(EngineCalls.ping(host).failure(), reason, host);
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Plain TCP, in a world where no name resolves. */
  private static final class Nameless implements Dialer {
    @Override
    public HttpUrl baseUrl() {
      return HttpUrl.get("http://no-such-host.invalid:2375/");
    }

    @Override
    public void equip(OkHttpClient.Builder client) {
      client.dns(
          name -> {
            throw new UnknownHostException(name);
          });
    }

    @Override
    public IOException explain(IOException failure) {
      return failure;
    }
  }
}
