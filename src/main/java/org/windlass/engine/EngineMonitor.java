package org.windlass.engine;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one engine for as long as the program shows it: connects, follows its events, pings it,
 * and after a loss comes back by itself, with longer and longer waits between the tries; or, where
 * a login has failed that a person has to answer for, when it is told to.
 */
public final class EngineMonitor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineMonitor.class);

  private static final Duration SUBSCRIBE = Duration.ofSeconds(1);

  private final Engine engine;
  private final Executor workers;
  private final Listener listener;
  private final Duration pingEvery;
  private final Backoff backoff;
  private final Cancellation closed = new Cancellation();
  private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

  /** What was last written down; belongs to the thread that watches. */
  private String said = "";

  private EngineMonitor(Engine engine, Executor workers, Listener listener, Duration pingEvery) {
    this.engine = engine;
    this.workers = workers;
    this.listener = listener;
    this.pingEvery = pingEvery;
    this.backoff = new Backoff(RandomGenerator.getDefault());
  }

  /** Starts to watch, with a ping every 5 s. */
  public static EngineMonitor start(Engine engine, Executor workers, Listener listener) {
    return start(engine, workers, listener, Duration.ofSeconds(5));
  }

  /**
   * Starts to watch.
   *
   * @param workers runs each of two blocking loops on a thread of its own
   * @param pingEvery time between two pings of an engine that answers
   */
  public static EngineMonitor start(
      Engine engine, Executor workers, Listener listener, Duration pingEvery) {
    EngineMonitor monitor = new EngineMonitor(engine, workers, listener, pingEvery);
    workers.execute(monitor::run);
    return monitor;
  }

  /** Tries to reach the engine now, without the rest of the wait. From any thread. */
  public void retryNow() {
    signals.add(new Signal.Hurry());
  }

  /** Stops watching and closes the connections; the listener hears no more. From any thread. */
  @Override
  public void close() {
    closed.cancel();
    signals.add(new Signal.Hurry());
  }

  private void run() {
    try {
      while (!closed.isCancelled()) {
        listener.connecting();
        EngineException why = watch();
        if (!closed.isCancelled()) {
          say("no answer from " + engine.host().uri() + ": " + why.getMessage());
          listener.lost(why);
          if (needsPerson(why)) {
            awaitHurry();
          } else {
            pause();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the engine is lost, with the reason. */
  private EngineException watch() throws InterruptedException {
    try {
      while (true) {
        watchOneStream();
        // The stream ended though the engine may live: it is asked again before anybody is told.
        pause();
      }
    } catch (EngineException e) {
      return e;
    }
  }

  /** Returns when the engine's events ended; throws when the engine does not answer. */
  private void watchOneStream() throws EngineException, InterruptedException {
    Cancellation stream = new Cancellation();
    try (var _ = closed.onCancel(stream::cancel)) {
      engine.ping(closed);
      EngineVersion version = engine.version(closed);
      EngineInfo info = infoOrNull();
      // The first round trip held the start of the client too: the second is the engine's own.
      Connected connected = new Connected(engine.ping(closed), version, info);
      if (!(engine.host() instanceof EngineHost.Fd)) {
        // One connection in all has no room for events, which never end.
        workers.execute(() -> follow(stream));
      }
      // Listing before the events flow could miss one, so connecting waits for them, but not long:
      // an engine may send no header before its first event.
      Signal first = signals.poll(SUBSCRIBE.toNanos(), TimeUnit.NANOSECONDS);
      if (hasEnded(first, stream)) {
        return;
      }
      backoff.reset();
      announce(connected);
      while (true) {
        Signal signal = signals.poll(pingEvery.toNanos(), TimeUnit.NANOSECONDS);
        closed.throwIfCancelled();
        if (signal instanceof Signal.Subscribed(Cancellation of) && of == stream) {
          announce(connected);
        } else if (hasEnded(signal, stream)) {
          return;
        } else {
          listener.pinged(engine.ping(closed));
        }
      }
    } finally {
      stream.cancel();
    }
  }

  private void announce(Connected connected) throws EngineCancelledException {
    closed.throwIfCancelled();
    EngineVersion version = connected.version();
    ApiVersion api = connected.ping().apiVersion();
    say(
        "connected to %s: %s %s%s"
            .formatted(
                engine.host().uri(),
                version.name(),
                version.version(),
                api == null ? "" : ", API " + api));
    listener.connected(connected);
  }

  /** Not what has been said already: an engine that is gone is tried again and again. */
  private void say(String line) {
    if (!line.equals(said)) {
      LOG.info("{}", line);
      said = line;
    }
  }

  /** An engine that refuses to send events, or whose login for them failed, does without them. */
  private static boolean hasEnded(@Nullable Signal signal, Cancellation stream) {
    return signal instanceof Signal.Ended(Cancellation of, EngineException why)
        && of == stream
        && !(why instanceof EngineRefusedException)
        && !needsPerson(why);
  }

  private @Nullable EngineInfo infoOrNull() throws EngineException {
    try {
      return engine.info(closed);
    } catch (EngineRefusedException e) {
      LOG.debug("{} gives no info: {}", engine.host(), e.getMessage());
      return null;
    }
  }

  private void follow(Cancellation stream) {
    try {
      engine.events(
          () -> signals.add(new Signal.Subscribed(stream)),
          event -> {
            if (!stream.isCancelled()) {
              listener.event(event);
            }
          },
          stream);
    } catch (EngineException e) {
      LOG.debug("events of {} ended: {}", engine.host(), e.getMessage());
      signals.add(new Signal.Ended(stream, e));
    }
  }

  /** Waits for its turn, or until somebody is in a hurry. */
  private void pause() throws InterruptedException {
    long end = System.nanoTime() + backoff.next().toNanos();
    Signal signal;
    do {
      signal = signals.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } while (signal != null && !(signal instanceof Signal.Hurry));
  }

  /** Waits until somebody is in a hurry, however long that takes. */
  private void awaitHurry() throws InterruptedException {
    while (!(signals.take() instanceof Signal.Hurry)) {
      // A stream's late signal is of no interest.
    }
  }

  /** To try again would ask a person, and again, what has just failed. */
  private static boolean needsPerson(EngineException why) {
    return why instanceof EngineUnreachableException e && e.needsPerson();
  }

  /** What the monitor's loop waits for. */
  private sealed interface Signal {
    /** Do what you wait for now. */
    record Hurry() implements Signal {}

    /** The engine has accepted to send events. */
    record Subscribed(Cancellation stream) implements Signal {}

    /** The engine's events ended. */
    record Ended(Cancellation stream, EngineException why) implements Signal {}
  }

  /**
   * What an engine said when it began to answer.
   *
   * @param info null when it refused to say
   */
  public record Connected(EnginePing ping, EngineVersion version, @Nullable EngineInfo info) {}

  /** Hears of the engine, on the monitor's threads; must return soon. */
  public interface Listener {
    /** A try to reach the engine begins. */
    void connecting();

    /**
     * The engine answers, and its events are followed from now on. May come again without a loss.
     */
    void connected(Connected engine);

    /** The engine answered a ping. */
    void pinged(EnginePing ping);

    /** The engine does not answer, or no longer. */
    void lost(EngineException failure);

    /** Something happened on the engine. */
    void event(EngineEvent event);
  }
}
