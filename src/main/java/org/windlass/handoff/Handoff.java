package org.windlass.handoff;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The place where starts of one user on one display meet: the first listens there, the others hand
 * over to it.
 */
public final class Handoff {
  private static final Logger LOG = LoggerFactory.getLogger(Handoff.class);
  private static final Duration WRITE = Duration.ofSeconds(5);

  /** Longer than a receiver may take. */
  private static final Duration ANSWER = Duration.ofSeconds(15);

  /** How long a start that lost a race waits for the other to listen. */
  private static final Duration RACE = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Path folder;
  private final String name;

  /**
   * @param folder is made when it is not there
   * @param name tells apart what must not meet
   */
  Handoff(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** The meeting place of this user on the display that the environment names. */
  public static Handoff of(Map<String, String> environment) {
    String display =
        environment.getOrDefault("WAYLAND_DISPLAY", "")
            + " "
            + environment.getOrDefault("DISPLAY", "");
    return new Handoff(
        PrivateFolder.place(
            environment,
            Path.of(System.getProperty("java.io.tmpdir")),
            System.getProperty("user.name")),
        ("window " + display).strip().replaceAll("[^A-Za-z0-9]+", "-"));
  }

  /** How a start goes on. */
  public sealed interface Entry {
    /** The running program does what was asked for. */
    record Taken() implements Entry {}

    /**
     * This program is the first, and other starts hand over to it.
     *
     * @param server until it is closed
     */
    record First(HandoffServer server) implements Entry {}

    /** This program does it alone: nobody takes it, and it takes from nobody. */
    record Alone() implements Entry {}
  }

  /** Hands a request to the program that runs; false when none does, or it does not take it. */
  public boolean offer(HandoffRequest request) {
    return ask(request) == Outcome.TAKEN;
  }

  /**
   * Hands a request over, or else becomes the one that others hand over to. Waits only for another
   * start that does the same at this moment.
   *
   * @param receiver takes requests from then on
   */
  public Entry enter(HandoffRequest request, HandoffReceiver receiver) {
    long end = System.nanoTime() + RACE.toNanos();
    while (true) {
      Outcome outcome = ask(request);
      if (outcome != Outcome.ABSENT) {
        return outcome == Outcome.TAKEN ? new Entry.Taken() : new Entry.Alone();
      }
      try {
        HandoffServer server = HandoffServer.start(folder, name, receiver);
        if (server != null) {
          return new Entry.First(server);
        }
      } catch (IOException e) {
        LOG.warn("other starts cannot hand over to this one: {}", e.toString());
        return new Entry.Alone();
      }
      if (System.nanoTime() > end) {
        LOG.warn("the program that runs already does not listen");
        return new Entry.Alone();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Outcome ask(HandoffRequest request) {
    UserPrincipal me;
    SocketChannel channel;
    try {
      me = PrivateFolder.open(folder);
      channel = SocketChannel.open(UnixDomainSocketAddress.of(HandoffServer.socket(folder, name)));
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      LOG.debug("nobody to hand over to: {}", e.toString());
      return Outcome.ABSENT;
    }
    try (LineChannel line = new LineChannel(channel)) {
      line.requirePeer(me);
      line.write(JsonMapper.shared().writeValueAsBytes(request), WRITE);
      HandoffAnswer answer = JsonMapper.shared().readValue(line.read(ANSWER), HandoffAnswer.class);
      return answer.taken() ? Outcome.TAKEN : Outcome.REFUSED;
    } catch (SocketTimeoutException | JacksonException e) {
      LOG.warn("the program that runs already does not answer: {}", e.toString());
      return Outcome.REFUSED;
    } catch (IOException e) {
      // It ended meanwhile.
      LOG.debug("hand-over broke off: {}", e.toString());
      return Outcome.ABSENT;
    }
  }

  private enum Outcome {
    TAKEN,
    REFUSED,
    ABSENT
  }
}
