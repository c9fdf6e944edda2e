package org.windlass.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.EngineUnreachableException.Reason;

/**
 * The pipes of one running ssh. Opening it starts ssh and does not wait for the login: the first
 * read does, for as long as that takes.
 */
final class SshLink implements Link {
  private static final Logger LOG = LoggerFactory.getLogger(SshLink.class);

  private static final int BUFFER = 1 << 16;
  private static final int CHUNK = 1 << 13;
  private static final int TERM_SECONDS = 3;
  private static final int END_SECONDS = 5;

  /** What ssh ends with when it is not the remote command that failed. */
  private static final int SSH_ITSELF = 255;

  private final Process process;
  private final ByteQueue received = new ByteQueue(BUFFER);
  private final SshErrors errors = new SshErrors(this::end);
  private final Thread listener;
  private volatile boolean answered;
  private volatile boolean abandoned;

  private SshLink(Process process) {
    this.process = process;
    this.listener = thread("ssh-errors", () -> errors.listen(process.getErrorStream()));
  }

  /**
   * Starts ssh.
   *
   * @param environment set over this process's own
   */
  static SshLink start(List<String> command, Map<String, String> environment) throws DialException {
    LOG.debug("starting {}", command);
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().putAll(environment);
    Process process;
    try {
      builder.command().set(0, SearchPath.find(command.getFirst(), environment));
      process = builder.start();
    } catch (IOException e) {
      throw new DialException(Reason.SSH_MISSING, "", String.valueOf(e.getMessage()), e);
    }
    SshLink link = new SshLink(process);
    link.listener.start();
    thread("ssh-answers", link::receive).start();
    return link;
  }

  @Override
  public int read(byte[] buffer, int offset, int length, int timeoutMillis) throws IOException {
    try {
      int n = received.take(buffer, offset, length, timeoutMillis);
      if (n < 0 && !answered && !abandoned) {
        throw failure(null);
      }
      return n;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    try {
      process.getOutputStream().write(buffer, offset, length);
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw answered || abandoned ? e : failure(e);
    }
  }

  @Override
  public void finishWriting() throws IOException {
    process.getOutputStream().close();
  }

  @Override
  public void close() {
    abandoned = true;
    end();
  }

  private void end() {
    received.close();
    process.destroy();
    Thread.ofVirtual().name("ssh-end").start(this::insist);
  }

  private void insist() {
    try {
      if (!process.waitFor(TERM_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void receive() {
    byte[] buffer = new byte[CHUNK];
    try (InputStream answers = process.getInputStream()) {
      int n = answers.read(buffer);
      while (n >= 0) {
        answered = true;
        if (!received.put(buffer, 0, n)) {
          return;
        }
        n = answers.read(buffer);
      }
    } catch (IOException e) {
      // The process is gone: its end is the end of its answers.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      received.end();
    }
  }

  /** Why ssh ended before the engine said a word. */
  private DialException failure(@Nullable IOException cause) throws InterruptedIOException {
    int status = awaitEnd();
    List<String> lines = errors.lines();
    String last = lines.isEmpty() ? "it ended with status " + status : withoutStop(lines.getLast());
    String all = lines.isEmpty() ? last : String.join("\n", lines);
    return new DialException(reason(status), last, all, cause);
  }

  private Reason reason(int status) {
    if (errors.wasCancelled()) {
      return Reason.SSH_CANCELLED;
    } else if (errors.isHostKeyRefused()) {
      return Reason.SSH_HOST_KEY;
    }
    return status == SSH_ITSELF && errors.hasAsked() ? Reason.SSH_LOGIN : Reason.SSH;
  }

  /** The status that ssh ended with, when it has said all it has to say. */
  private int awaitEnd() throws InterruptedIOException {
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      listener.join(Duration.ofSeconds(1));
      return process.exitValue();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }

  private static String withoutStop(String sentence) {
    return sentence.replaceFirst("[.:]+$", "");
  }

  private static Thread thread(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).unstarted(work);
  }
}
