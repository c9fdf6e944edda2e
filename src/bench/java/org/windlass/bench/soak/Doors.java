package org.windlass.bench.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.windlass.bench.server.Answers;
import org.windlass.bench.server.Connection;

/**
 * The scripted server with two doors, which can be shut and opened: an engine that goes away and
 * comes back. Runs in a process of its own, and ends with its standard input.
 */
final class Doors {
  private static final int IMAGES = 100;

  private final Answers answers = new Answers(IMAGES);
  private final Path socket;
  private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocketChannel server;

  private Doors(Path socket) {
    this.socket = socket;
  }

  /**
   * Arguments: a unix socket for each door. Each line of the input is {@code open N} or {@code shut
   * N}, and is answered by a line when that is done.
   */
  public static void main(String[] args) throws IOException {
    Doors[] doors = new Doors[args.length];
    for (int i = 0; i < args.length; i++) {
      doors[i] = new Doors(Path.of(args[i]));
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", -1);
      Doors door = doors[Integer.parseInt(words[1])];
      if (words[0].equals("open")) {
        door.open();
      } else {
        door.shut();
      }
      System.out.println(line);
    }
    System.exit(0);
  }

  private void open() throws IOException {
    ServerSocketChannel opened =
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
            .bind(UnixDomainSocketAddress.of(socket));
    server = opened;
    Thread.ofPlatform().daemon().start(() -> serve(opened));
  }

  private void shut() throws IOException {
    if (server != null) {
      server.close();
    }
    Files.deleteIfExists(socket);
    for (SocketChannel client : clients) {
      client.close();
    }
  }

  private void serve(ServerSocketChannel opened) {
    try {
      while (true) {
        SocketChannel client = opened.accept();
        clients.add(client);
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  new Connection(client, answers).run();
                  clients.remove(client);
                });
      }
    } catch (IOException e) {
      // The door was shut.
      return;
    }
  }
}
