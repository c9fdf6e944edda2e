package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SETPRIV;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** What {@link EngineProbe} says of hosts where no engine can be reached. */
@Lab({DOCKERD, REGISTRY, SETPRIV})
final class UnreachableLabTest {

  @Test
  void anEngineThatAnswersIsAlive(SharedLab lab) throws Exception {
    assertThat(EngineProbe.probe(lab.dockerd().host().uri())).isEqualTo("ALIVE 1.41");
  }

  @Test
  void aClosedPortRefuses(LabScope scope) throws Exception {
    // Bound and not listening: nobody else can take the port meanwhile.
    Socket bound = scope.add(new Socket());
    bound.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
    String host = "tcp://127.0.0.1:" + bound.getLocalPort();

    assertThat(EngineProbe.probe(host)).isEqualTo("REFUSED Nothing listens at " + host + ".");
  }

  @Test
  void aPathWithoutASocketIsMissing(LabScope scope) throws Exception {
    LabDir dir = scope.add(LabDir.create("none"));
    assertThat(EngineProbe.probe("unix://" + dir.file("x.sock")))
        .isEqualTo("NO_SUCH_SOCKET There is no socket at " + dir.file("x.sock") + ".");
  }

  @Test
  void theSocketOfAKilledEngineRefuses(LabScope scope) throws Exception {
    DockerdLab dockerd = scope.add(DockerdLab.start());
    dockerd.kill();
    assertThat(EngineProbe.probe(dockerd.host().uri()))
        .isEqualTo("REFUSED Nothing listens at " + dockerd.socket() + ".");
  }

  @Test
  void aRegistryIsNotAnEngine(SharedLab lab) throws Exception {
    String host = "tcp://" + lab.registry().address();
    assertThat(EngineProbe.probe(host))
        .isEqualTo("NOT_AN_ENGINE " + host + " is not a container engine.");
  }

  @Test
  void anotherUserMayNotOpenTheSocket(SharedLab lab, LabScope scope) throws IOException {
    DockerdLab dockerd = lab.dockerd();
    OtherUser nobody = scope.add(OtherUser.nobody());

    assertThat(nobody.java(EngineProbe.class, dockerd.host().uri()))
        .isEqualTo("PERMISSION_DENIED You may not open the socket " + dockerd.socket() + ".");
  }

  @Test
  void anotherUserMayNotEvenLookIntoAClosedDirectory(SharedLab lab, LabScope scope)
      throws IOException {
    String socket = lab.dockerd().directory().resolve("exec/containerd/containerd.sock").toString();
    OtherUser nobody = scope.add(OtherUser.nobody());

    assertThat(nobody.java(EngineProbe.class, "unix://" + socket))
        .isEqualTo("PERMISSION_DENIED You may not open the socket " + socket + ".");
  }
}
