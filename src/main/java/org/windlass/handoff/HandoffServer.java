package org.windlass.handoff;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what other starts of the same user hand over, until it is closed. */
public final class HandoffServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HandoffServer.class);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int MOST_AT_ONCE = 8;
  private static final int IDLE_SECONDS = 10;

  private final Path socket;
  private final FileChannel lock;
  private final ServerSocketChannel server;
  private final UserPrincipal user;
  private final HandoffReceiver receiver;
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          0,
          MOST_AT_ONCE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("handoff-", 1).factory(),
          new ThreadPoolExecutor.CallerRunsPolicy());

  private HandoffServer(
      Path socket,
      FileChannel lock,
      ServerSocketChannel server,
      UserPrincipal user,
      HandoffReceiver receiver) {
    this.socket = socket;
    this.lock = lock;
    this.server = server;
    this.user = user;
    this.receiver = receiver;
  }

  /** Where a server listens. */
  static Path socket(Path folder, String name) {
    return folder.resolve(name + ".sock");
  }

  /**
   * Starts to listen.
   *
   * @return null while another server holds the place
   * @throws IOException when the folder is not safe, or the system has no such sockets
   */
  static @Nullable HandoffServer start(Path folder, String name, HandoffReceiver receiver)
      throws IOException {
    UserPrincipal user = PrivateFolder.open(folder);
    // The system gives the lock up when its holder dies, however it dies: what is left of a
    // socket is then stale.
    FileChannel lock =
        FileChannel.open(
            folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!locked(lock)) {
        lock.close();
        return null;
      }
      Path socket = socket(folder, name);
      Files.deleteIfExists(socket);
      ServerSocketChannel server = listen(socket);
      HandoffServer started = new HandoffServer(socket, lock, server, user, receiver);
      Thread.ofPlatform().daemon().name("handoff").start(started::accept);
      return started;
    } catch (UnsupportedOperationException e) {
      lock.close();
      throw new IOException("the system has no such sockets", e);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static ServerSocketChannel listen(Path socket) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      }
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel channel = server.accept();
        workers.execute(() -> answer(channel));
      } catch (IOException e) {
        LOG.debug("no more hand-overs: {}", e.toString());
        return;
      }
    }
  }

  private void answer(SocketChannel channel) {
    try (LineChannel line = new LineChannel(channel)) {
      line.requirePeer(user);
      boolean taken = taken(line.read(LIMIT));
      HandoffAnswer answer = new HandoffAnswer(HandoffRequest.VERSION, taken);
      line.write(JsonMapper.shared().writeValueAsBytes(answer), LIMIT);
    } catch (IOException e) {
      LOG.debug("hand-over broke off: {}", e.toString());
    }
  }

  private boolean taken(byte[] line) {
    try {
      HandoffRequest request = JsonMapper.shared().readValue(line, HandoffRequest.class);
      return request.version() == HandoffRequest.VERSION && receiver.receive(request);
    } catch (JacksonException e) {
      // Its message would quote the line.
      LOG.warn("a hand-over could not be understood");
      return false;
    } catch (RuntimeException e) {
      LOG.error("a hand-over broke", e);
      return false;
    }
  }

  /** Listens no more, and lets another program listen. */
  @Override
  public void close() {
    workers.shutdownNow();
    try (lock;
        server) {
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      LOG.debug("closing the hand-over: {}", e.toString());
    }
  }
}
