package org.windlass.pull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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
  private final Consumer<Pull> changed;
  private Attempt attempt;

  Pull(
      Engine engine,
      PullRequest request,
      Map<Digest, Long> sizes,
      Executor workers,
      InstantSource clock,
      Consumer<Pull> changed) {
    this.engine = engine;
    this.request = request;
    this.sizes = byShortId(sizes);
    this.workers = workers;
    this.clock = clock;
    this.changed = changed;
    this.attempt = new Attempt(clock.instant());
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

  /** Whether the present attempt is under way. */
  public boolean running() {
    return attempt().running();
  }

  /** Ends the present attempt at once; does nothing when it has ended. */
  public void cancel() {
    attempt().cancel();
  }

  /** Starts again after a failure or a cancellation; does nothing otherwise. */
  public void retry() {
    Attempt again;
    synchronized (this) {
      if (!attempt.mayRetry()) {
        return;
      }
      again = new Attempt(clock.instant());
      attempt = again;
    }
    start(again);
  }

  void start() {
    start(attempt());
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

  private void start(Attempt started) {
    changed.accept(this);
    workers.execute(started::run);
  }

  /** One try. */
  private final class Attempt {
    private final Cancellation cancellation = new Cancellation();
    private final PullReducer reducer = new PullReducer(System::nanoTime, sizes);
    private final Instant started;
    private PullState state = PullState.PULLING;
    private @Nullable Instant ended;
    private @Nullable EngineException error;

    Attempt(Instant started) {
      this.started = started;
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
        end(PullState.FAILED, e);
      } catch (RuntimeException e) {
        // A fault of ours must not leave a pull that seems to run for ever.
        LOG.error("pull of {} on {} broke", request.reference(), host(), e);
        end(PullState.FAILED, new EngineFaultException(e));
      }
    }

    void cancel() {
      cancellation.cancel();
      // The row says so at once, whatever the connection still needs to close.
      end(PullState.CANCELLED, null);
    }

    synchronized boolean running() {
      return state == PullState.PULLING;
    }

    synchronized boolean mayRetry() {
      return state == PullState.FAILED || state == PullState.CANCELLED;
    }

    synchronized PullSnapshot snapshot() {
      return new PullSnapshot(state, reducer.snapshot(), started, ended, error, reducer.quiet());
    }

    private void take(PullEvent event) {
      reducer.accept(event);
      changed.accept(Pull.this);
    }

    private void end(PullState how, @Nullable EngineException why) {
      synchronized (this) {
        if (state != PullState.PULLING) {
          return;
        }
        state = how;
        error = why;
        ended = clock.instant();
      }
      changed.accept(Pull.this);
    }
  }
}
