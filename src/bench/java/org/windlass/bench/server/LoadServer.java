package org.windlass.bench.server;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * Answers the Engine API with prepared bytes. Prints its host URI when it listens, and ends with
 * its standard input.
 */
public final class LoadServer {
  private LoadServer() {}

  /** Arguments: the transport, a directory for its socket, and how many images it has. */
  public static void main(String[] args) throws IOException {
    try (ServerSocketChannel server = Transport.of(args[0]).listen(Path.of(args[1]))) {
      System.out.println(Transport.uri(server.getLocalAddress()));
      Thread.ofPlatform().daemon().start(LoadServer::endWithInput);
      Answers answers = new Answers(Integer.parseInt(args[2]));
      while (true) {
        SocketChannel client = server.accept();
        Thread.ofPlatform().daemon().start(new Connection(client, answers));
      }
    }
  }

  /** So that no server outlives the benchmark that started it. */
  private static void endWithInput() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever said.
      }
    } catch (IOException e) {
      System.err.println(e);
    }
    System.exit(0);
  }
}
