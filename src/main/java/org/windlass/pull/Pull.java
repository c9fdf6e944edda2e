package org.windlass.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineFaultException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.PullEvent;
import org.windlass.engine.PullRequest;
import org.windlass.reference.Digest;

/** One pull on one engine, through as many attempts as it takes. Safe for use by many threads. */
public final class Pull {
  private static final Logger LOG = LoggerFactory.getLogger(Pull.class);

  private final Engine engine;
  private final PullRequest request;
  private final Map<String, Long> sizes;
  private final Executor workers;
  private final InstantSource clock;
  private final Owner owner;
  private final QueueRules rules;
  private Attempt attempt;

  /** What a pull tells the queue that it is in. */
  interface Owner {
    /** It has a new state, or has heard from its engine. */
    void changed(Pull pull);

    /** It would begin now, if it were its turn. */
    void wants(Pull pull);

    /** It runs no longer. */
    void freed(Pull pull);
  }

  Pull(
      Engine engine,
      PullRequest request,
      Map<Digest, Long> sizes,
      Executor workers,
      InstantSource clock,
      QueueRules rules,
      Owner owner) {
    this.engine = engine;
    this.request = request;
    this.sizes = byShortId(sizes);
    this.workers = workers;
    this.clock = clock;
    this.rules = rules;
    this.owner = owner;
    this.attempt = new Attempt(0);
  }

  /** What is pulled. */
  public PullRequest request() {
    return request;
  }

  /** The engine that pulls. */
  public Engine engine() {
    return engine;
  }

  /** The host of the engine that pulls. */
  public EngineHost host() {
    return engine.host();
  }

  /** The present attempt, or the last one. */
  public PullSnapshot snapshot() {
    return attempt().snapshot();
  }

  /** What has become of the present attempt; quicker than the whole snapshot. */
  public PullState state() {
    return attempt().state();
  }

  /** Bytes a second over the time of the present attempt, at even distances; at most 60. */
  public List<Double> rates() {
    return attempt().rates();
  }

  /** Whether trying again may help, as the failure of the last attempt may have passed. */
  public boolean mayPass() {
    EngineException failure = snapshot().error();
    return failure != null && PassingFailures.mayPass(failure);
  }

  /** Whether it has not ended: it waits, pulls, or will be tried again by itself. */
  public boolean running() {
    return !attempt().state().ended();
  }

  /** Whether its engine pulls now. */
  boolean pulling() {
    return attempt().state() == PullState.PULLING;
  }

  /** Whether it waits for its turn, and may have it. */
  boolean waits() {
    return attempt().waits();
  }

  /** Ends the present attempt at once; does nothing when it has ended. */
  public void cancel() {
    attempt().cancel();
  }

  /** Starts again after a failure or a cancellation; does nothing otherwise. */
  public void retry() {
    if (tryAgain(0)) {
      owner.changed(this);
      owner.wants(this);
    }
  }

  private synchronized boolean tryAgain(int retry) {
    if (!attempt.mayRetry()) {
      return false;
    }
    attempt = new Attempt(retry);
    return true;
  }

  /** Has it wait until a time; does nothing once it pulls. */
  void hold(Instant until) {
    if (attempt().hold(until)) {
      owner.changed(this);
    }
  }

  /** Lets it wait for its turn only. */
  void release() {
    attempt().release();
    owner.changed(this);
  }

  /**
   * Counts as pulling from here on.
   *
   * @return begins it; null when it does not wait
   */
  @Nullable Runnable claim() {
    Attempt claimed = attempt();
    if (!claimed.begin()) {
      return null;
    }
    return () -> {
      owner.changed(this);
      workers.execute(claimed::run);
    };
  }

  /** Engines name a layer in their messages by the first digits of its digest. */
  private static Map<String, Long> byShortId(Map<Digest, Long> sizes) {
    Map<String, Long> byId = new HashMap<>();
    sizes.forEach((digest, size) -> byId.put(digest.shortHex(), size));
    return byId;
  }

  private synchronized Attempt attempt() {
    return attempt;
  }

  private synchronized boolean isPresent(Attempt other) {
    return attempt == other;
  }

  /** One try. */
  private final class Attempt {
    private final Cancellation cancellation = new Cancellation();
    private final PullReducer reducer = new PullReducer(System::nanoTime, sizes);
    private final RateSamples samples = new RateSamples(System.nanoTime());
    private final int retry;
    private PullState state = PullState.QUEUED;
    private Instant started = clock.instant();
    private boolean held;
    private @Nullable Instant next;
    private @Nullable Instant ended;
    private @Nullable EngineException error;

    /**
     * @param retry how often it was tried again by itself before
     */
    Attempt(int retry) {
      this.retry = retry;
    }

    synchronized PullState state() {
      return state;
    }

    synchronized List<Double> rates() {
      return samples.all();
    }

    synchronized boolean waits() {
      return state == PullState.QUEUED && !held;
    }

    synchronized boolean hold(Instant until) {
      if (state != PullState.QUEUED) {
        return false;
      }
      held = true;
      next = until;
      return true;
    }

    synchronized void release() {
      held = false;
      next = null;
    }

    synchronized boolean begin() {
      if (state != PullState.QUEUED) {
        return false;
      }
      state = PullState.PULLING;
      next = null;
      started = clock.instant();
      return true;
    }

    void run() {
      try {
        cancellation.throwIfCancelled();
        engine.pull(request, this::take, cancellation);
        reducer.succeed();
        end(PullState.SUCCEEDED, null);
      } catch (EngineCancelledException e) {
        end(PullState.CANCELLED, null);
      } catch (EngineException e) {
        LOG.info("pull of {} on {} failed: {}", request.reference(), host(), e.getMessage());
        fail(e);
      } catch (RuntimeException e) {
        // A fault of ours must not leave a pull that seems to run for ever.
        LOG.error("pull of {} on {} broke", request.reference(), host(), e);
        end(PullState.FAILED, new EngineFaultException(e));
      }
    }

    private void fail(EngineException why) {
      if (retry >= rules.retries() || !PassingFailures.mayPass(why)) {
        end(PullState.FAILED, why);
        return;
      }
      Duration delay = rules.delay(retry);
      synchronized (this) {
        if (state != PullState.PULLING) {
          return;
        }
        state = PullState.RETRYING;
        error = why;
        next = clock.instant().plus(delay);
      }
      owner.changed(Pull.this);
      owner.freed(Pull.this);
      rules.later().run(delay, this::tryAgainByItself);
    }

    private void tryAgainByItself() {
      if (isPresent(this) && state() == PullState.RETRYING && tryAgain(retry + 1)) {
        owner.changed(Pull.this);
        owner.wants(Pull.this);
      }
    }

    void cancel() {
      cancellation.cancel();
      // The row says so at once, whatever the connection still needs to close.
      end(PullState.CANCELLED, null);
    }

    synchronized boolean mayRetry() {
      return state == PullState.FAILED
          || state == PullState.CANCELLED
          || state == PullState.RETRYING;
    }

    synchronized PullSnapshot snapshot() {
      return new PullSnapshot(
          state, reducer.snapshot(), started, ended, error, reducer.quiet(), retry, next);
    }

    private void take(PullEvent event) {
      long now = reducer.accept(event);
      if (samples.isDue(now)) {
        double rate = reducer.snapshot().bytesPerSecond();
        synchronized (this) {
          samples.take(now, rate);
        }
      }
      owner.changed(Pull.this);
    }

    private void end(PullState how, @Nullable EngineException why) {
      synchronized (this) {
        if (state.ended()) {
          return;
        }
        state = how;
        error = why;
        next = null;
        ended = clock.instant();
      }
      owner.changed(Pull.this);
      owner.freed(Pull.this);
    }
  }
}
