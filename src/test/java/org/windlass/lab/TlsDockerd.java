package org.windlass.lab;

import java.util.ArrayList;
import java.util.List;
import org.windlass.engine.EngineHost;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.TlsDir;

/** A dockerd that listens for TLS on loopback. */
final class TlsDockerd implements AutoCloseable {
  private final LabDir dir;
  private final DockerdLab dockerd;

  private TlsDockerd(LabDir dir, DockerdLab dockerd) {
    this.dir = dir;
    this.dockerd = dockerd;
  }

  /** Starts one that takes only the clients that {@code clients} has signed. */
  static TlsDockerd verifying(Issued server, Issued clients) {
    LabDir dir = LabDir.create("tls");
    TlsDir files = new TlsDir(dir.path()).ca(clients).client(server, KeyForm.PKCS8);
    List<String> arguments = new ArrayList<>(List.of("-H", "tcp://127.0.0.1:0", "--tlsverify"));
    for (String name : List.of("ca", "cert", "key")) {
      arguments.add("--tls" + name + (name.equals("ca") ? "cert" : ""));
      arguments.add(files.path().resolve(name + ".pem").toString());
    }
    try {
      return new TlsDockerd(dir, DockerdLab.start(arguments.toArray(String[]::new)));
    } catch (RuntimeException e) {
      dir.close();
      throw e;
    }
  }

  /** Where it listens, under a name or address of this machine. */
  EngineHost at(String name) {
    return new EngineHost.Tcp(name, ((EngineHost.Tcp) dockerd.tcpHost()).port(), "");
  }

  @Override
  public void close() {
    dockerd.close();
    dir.close();
  }
}
