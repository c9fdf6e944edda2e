package org.windlass.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.windlass.engine.EngineHost;

/** All peers. */
public final class Peers implements AutoCloseable {
  private final List<Peer> peers = new ArrayList<>();

  /**
   * Makes them ready to pull from a host.
   *
   * @throws IOException when one of them is not on this computer
   */
  public static Peers open(EngineHost host) throws IOException, InterruptedException {
    Peers opened = new Peers();
    opened.peers.add(new DockerJava(host));
    opened.peers.add(Dockerode.start(host));
    opened.peers.add(DockerCommand.find(host));
    return opened;
  }

  /** In the order in which they are to be measured. */
  public List<Peer> all() {
    return List.copyOf(peers);
  }

  @Override
  public void close() throws IOException {
    for (Peer peer : peers) {
      peer.close();
    }
  }
}
