package org.windlass.engine.askpass;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.Cancellation;
import org.windlass.engine.askpass.AskPassQuestion.Kind;

/**
 * Takes the questions of every ssh that is started with {@link #environment}, through a socket that
 * only this user can open, and hands them to a person. Answers are neither logged nor written to a
 * file; they are kept in memory until {@link #close}, so that the next connection need not ask.
 * Needs a POSIX system.
 */
public final class AskPassServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AskPassServer.class);

  private static final String YES = "yes";
  private static final int MAX_UTF8 = 4;
  private static final Duration SSH_POLL = Duration.ofMillis(200);

  private final AskPassFiles files;
  private final AskPassDesk desk;
  private final ServerSocketChannel channel;

  private AskPassServer(AskPassFiles files, AskPassDesk desk, ServerSocketChannel channel) {
    this.files = files;
    this.desk = desk;
    this.channel = channel;
  }

  /**
   * Listens from now on.
   *
   * @param command starts what ends in {@link AskPassClient#ask}; ssh's question is put behind it
   * @throws IOException when the socket cannot be made, as on a system without private files
   */
  public static AskPassServer start(AskPassPrompt prompt, List<String> command) throws IOException {
    AskPassFiles files = AskPassFiles.create(command);
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(files.socket()));
      files.makeSocketPrivate();
    } catch (IOException e) {
      channel.close();
      files.close();
      throw e;
    }
    AskPassServer server = new AskPassServer(files, new AskPassDesk(prompt), channel);
    Thread.ofPlatform().daemon().name("askpass").start(server::accept);
    return server;
  }

  /** What to set for each ssh: the value of {@code DialerOptions.sshEnvironment}. */
  public Map<String, String> environment() {
    return Map.of("SSH_ASKPASS", files.script().toString(), "SSH_ASKPASS_REQUIRE", "force");
  }

  /** Forgets every answer and takes no more questions. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("closing the socket", e);
    }
    desk.forget();
    files.close();
  }

  private void accept() {
    while (channel.isOpen()) {
      try {
        SocketChannel asker = channel.accept();
        Thread.ofVirtual().name("askpass-question").start(() -> serve(asker));
      } catch (IOException e) {
        LOG.debug("no more questions: {}", e.toString());
      }
    }
  }

  private void serve(SocketChannel asker) {
    try (asker) {
      AskPassWire.Request request =
          AskPassWire.Request.read(new DataInputStream(Channels.newInputStream(asker)));
      if (!isOurs(request.token())) {
        LOG.warn("a question with a wrong token was refused");
        return;
      }
      Cancellation withdrawn = new Cancellation();
      Thread.ofVirtual().name("askpass-watch").start(() -> watch(asker, withdrawn));
      Thread.ofVirtual().name("askpass-ssh").start(() -> follow(request.asker(), asker, withdrawn));
      Kind kind = AskPassQuestion.kind(request.hint(), request.text());
      byte[] answer = bytes(kind, desk.ask(kind, request.text(), request.asker(), withdrawn));
      AskPassWire.writeAnswer(new DataOutputStream(Channels.newOutputStream(asker)), answer);
      if (answer != null) {
        Arrays.fill(answer, (byte) 0);
      }
    } catch (IOException e) {
      LOG.debug("a question was withdrawn: {}", e.toString());
    }
  }

  /** The asker sends nothing more; the end of its stream is its own end. */
  private static void watch(SocketChannel asker, Cancellation withdrawn) {
    try {
      asker.read(ByteBuffer.allocate(1));
    } catch (IOException e) {
      LOG.trace("the question is over", e);
    }
    withdrawn.cancel();
  }

  /**
   * The end of ssh puts its question away. {@link ProcessHandle#onExit} would tell too late: it may
   * wait for what ssh wrote its errors to, and the asker holds that open until it has its answer.
   */
  private static void follow(long ssh, SocketChannel asker, Cancellation withdrawn) {
    try {
      while (asker.isOpen() && ProcessHandle.of(ssh).isPresent()) {
        Thread.sleep(SSH_POLL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    withdrawn.cancel();
  }

  private boolean isOurs(String token) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), files.token().getBytes(StandardCharsets.UTF_8));
  }

  private static byte @Nullable [] bytes(Kind kind, char @Nullable [] answer) {
    if (answer == null) {
      return null;
    } else if (kind == Kind.YES_NO) {
      return YES.getBytes(StandardCharsets.UTF_8);
    }
    byte[] target = new byte[answer.length * MAX_UTF8];
    ByteBuffer encoded = ByteBuffer.wrap(target);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(answer), encoded, true);
    Arrays.fill(answer, '\0');
    byte[] bytes = Arrays.copyOf(target, encoded.position());
    Arrays.fill(target, (byte) 0);
    return bytes;
  }
}
