package org.windlass.pull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.windlass.engine.Engine;
import org.windlass.engine.PullRequest;
import org.windlass.reference.Digest;

/**
 * All pulls of the program, on any engine. A pull keeps its engine, so it goes on when the window
 * turns to another. Safe for use by many threads.
 */
public final class PullQueue implements AutoCloseable {
  private final Executor workers;
  private final InstantSource clock;
  private final List<Pull> pulls = new ArrayList<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param workers runs each pull on a thread of its own
   */
  public PullQueue(Executor workers, InstantSource clock) {
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Pulls, now. A pull of the same reference and platform that runs on the same host already is
   * returned instead of a second one.
   */
  public Pull start(Engine engine, PullRequest request) {
    return start(engine, request, Map.of());
  }

  /**
   * Pulls, now, as {@link #start(Engine, PullRequest)} does.
   *
   * @param sizes bytes of the layers that will be downloaded, as far as they are known already
   */
  public Pull start(Engine engine, PullRequest request, Map<Digest, Long> sizes) {
    Pull pull;
    synchronized (pulls) {
      for (Pull other : pulls) {
        if (other.request().equals(request)
            && other.host().equals(engine.host())
            && other.running()) {
          return other;
        }
      }
      pull = new Pull(engine, request, sizes, workers, clock, this::changed);
      pulls.addFirst(pull);
    }
    listeners.forEach(listener -> listener.added(pull));
    pull.start();
    return pull;
  }

  /** All pulls, newest first. */
  public List<Pull> pulls() {
    synchronized (pulls) {
      return List.copyOf(pulls);
    }
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
