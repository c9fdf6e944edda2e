package org.windlass.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.PullRequest;
import org.windlass.reference.Digest;

/**
 * All pulls of the program, on any engine. A pull keeps its engine, so it goes on when the window
 * turns to another. On each engine only so many run at the same time as the rules say; the others
 * wait in the order of {@link #waiting()}. Safe for use by many threads.
 */
public final class PullQueue implements AutoCloseable {
  private final Executor workers;
  private final InstantSource clock;
  private final QueueRules rules;
  private final List<Pull> pulls = new ArrayList<>();
  private final WaitingLine line = new WaitingLine();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Pull.Owner owner = new Owner();
  private volatile boolean paused;

  /**
   * Everything runs at once, and nothing is tried again by itself.
   *
   * @param workers runs each pull on a thread of its own
   */
  public PullQueue(Executor workers, InstantSource clock) {
    this(workers, clock, QueueRules.NONE);
  }

  /**
   * @param workers runs each pull on a thread of its own
   */
  public PullQueue(Executor workers, InstantSource clock, QueueRules rules) {
    this.workers = workers;
    this.clock = clock;
    this.rules = rules;
  }

  /**
   * Pulls, now or when it is its turn. A pull of the same reference and platform that has not ended
   * on the same host is returned instead of a second one.
   */
  public Pull start(Engine engine, PullRequest request) {
    return start(engine, request, Map.of());
  }

  /**
   * Pulls, as {@link #start(Engine, PullRequest)} does.
   *
   * @param sizes bytes of the layers that will be downloaded, as far as they are known already
   */
  public Pull start(Engine engine, PullRequest request, Map<Digest, Long> sizes) {
    return start(engine, request, sizes, true);
  }

  /**
   * Pulls, as {@link #start(Engine, PullRequest)} does.
   *
   * @param first whether it goes before what waits of batches: somebody has asked for just this
   */
  public Pull start(Engine engine, PullRequest request, Map<Digest, Long> sizes, boolean first) {
    Pull pull;
    synchronized (pulls) {
      for (Pull other : pulls) {
        if (other.request().equals(request)
            && other.host().equals(engine.host())
            && other.running()) {
          return other;
        }
      }
      pull = new Pull(engine, request, sizes, workers, clock, rules, owner);
      pulls.addFirst(pull);
      line.add(pull, first);
    }
    listeners.forEach(listener -> listener.added(pull));
    beginWhatMay();
    return pull;
  }

  /** All pulls, newest first. */
  public List<Pull> pulls() {
    synchronized (pulls) {
      return List.copyOf(pulls);
    }
  }

  /** The pulls that wait, in the order in which they will begin. */
  public List<Pull> waiting() {
    synchronized (pulls) {
      return line.pulls();
    }
  }

  /**
   * Puts a waiting pull elsewhere in the order.
   *
   * @param index from 0; what is too large is the end
   */
  public void move(Pull pull, int index) {
    List<Pull> waiting;
    synchronized (pulls) {
      line.move(pull, index);
      waiting = line.pulls();
    }
    waiting.forEach(this::changed);
    beginWhatMay();
  }

  /** Begins a waiting pull now, however many run. */
  public void startNow(Pull pull) {
    Runnable beginning;
    synchronized (pulls) {
      line.remove(pull);
      beginning = pull.claim();
    }
    if (beginning != null) {
      beginning.run();
    }
  }

  /**
   * Has a waiting pull wait for a time, or until it is {@link #release released}.
   *
   * @param until {@link Instant#MAX} for no time
   */
  public void hold(Pull pull, Instant until) {
    pull.hold(until);
    if (!until.equals(Instant.MAX)) {
      Duration delay = Duration.between(clock.instant(), until);
      rules.later().run(delay.isNegative() ? Duration.ZERO : delay, () -> releaseIfDue(pull));
    }
  }

  private void releaseIfDue(Pull pull) {
    Instant next = pull.snapshot().next();
    if (next != null && !next.isAfter(clock.instant())) {
      release(pull);
    }
  }

  /** Lets a pull that was held wait for its turn only. */
  public void release(Pull pull) {
    pull.release();
    beginWhatMay();
  }

  /** Lets what waits wait on; what runs goes on. */
  public void pause() {
    paused = true;
  }

  /** Lets what waits begin. */
  public void resume() {
    paused = false;
    beginWhatMay();
  }

  /** Begins what may begin now; call when the rules have changed. */
  public void beginWhatMay() {
    for (Runnable next = takeNext(); next != null; next = takeNext()) {
      next.run();
    }
  }

  private @Nullable Runnable takeNext() {
    if (paused) {
      return null;
    }
    int most = rules.parallel().getAsInt();
    synchronized (pulls) {
      for (Pull pull : line.pulls()) {
        Runnable beginning = pull.waits() && pulling(pull.host()) < most ? pull.claim() : null;
        if (beginning != null) {
          line.remove(pull);
          return beginning;
        }
      }
    }
    return null;
  }

  private long pulling(EngineHost host) {
    return pulls.stream().filter(pull -> pull.host().equals(host) && pull.pulling()).count();
  }

  /** Forgets every pull that has ended. */
  public void clearFinished() {
    removeIf(pull -> !pull.running());
  }

  /** Forgets one pull that has ended; does nothing while it runs. */
  public void remove(Pull pull) {
    removeIf(candidate -> candidate == pull && !pull.running());
  }

  /** Tells {@code listener} of every change from now on. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Cancels every running pull. */
  @Override
  public void close() {
    paused = true;
    pulls().forEach(Pull::cancel);
  }

  private void removeIf(Predicate<Pull> condition) {
    List<Pull> gone;
    synchronized (pulls) {
      gone = pulls.stream().filter(condition).toList();
      pulls.removeAll(gone);
    }
    for (Pull pull : gone) {
      listeners.forEach(listener -> listener.removed(pull));
    }
  }

  private void changed(Pull pull) {
    for (Listener listener : listeners) {
      listener.changed(pull);
    }
  }

  private final class Owner implements Pull.Owner {
    @Override
    public void changed(Pull pull) {
      PullQueue.this.changed(pull);
    }

    @Override
    public void wants(Pull pull) {
      synchronized (pulls) {
        line.add(pull, true);
      }
      beginWhatMay();
    }

    @Override
    public void freed(Pull pull) {
      synchronized (pulls) {
        line.remove(pull);
      }
      beginWhatMay();
    }
  }

  /** Hears of changes, on whatever thread makes them: it must be quick. */
  public interface Listener {
    /** A pull was added. */
    void added(Pull pull);

    /** A pull has a new state or has heard from its engine; called for every single message. */
    void changed(Pull pull);

    /** A pull was forgotten. */
    void removed(Pull pull);
  }
}
