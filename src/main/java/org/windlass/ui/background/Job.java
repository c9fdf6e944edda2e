package org.windlass.ui.background;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineFaultException;
import org.windlass.ui.background.Background.Work;

/** Work that was started. Once cancelled, none of its callbacks runs any more. */
public final class Job {
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);

  private final Cancellation cancellation = new Cancellation();

  private Job() {}

  /**
   * Ends the work at once, closing its connection. From any thread; more than once does nothing.
   */
  public void cancel() {
    cancellation.cancel();
  }

  /** What to do with the result of a piece of work; every callback runs on the UI thread. */
  public static final class Builder<T> {
    private final Executor workers;
    private final UiThread ui;
    private final Work<T> work;
    private Consumer<? super T> onSuccess = result -> {};
    private Consumer<? super EngineException> onFailure = failure -> {};

    Builder(Executor workers, UiThread ui, Work<T> work) {
      this.workers = workers;
      this.ui = ui;
      this.work = work;
    }

    /** Takes the result. */
    public Builder<T> onSuccess(Consumer<? super T> consumer) {
      onSuccess = consumer;
      return this;
    }

    /** Takes the failure; not called for a cancelled job. */
    public Builder<T> onFailure(Consumer<? super EngineException> consumer) {
      onFailure = consumer;
      return this;
    }

    /** Starts the work on a worker thread; cancelled at once when the workers have ended. */
    public Job start() {
      Job job = new Job();
      try {
        workers.execute(() -> runOn(job));
      } catch (RejectedExecutionException e) {
        // Something of a window that is closed already: nobody waits for what it would find.
        LOG.debug("work after the end: {}", e.toString());
        job.cancel();
      }
      return job;
    }

    private void runOn(Job job) {
      try {
        T result = work.run(job.cancellation);
        hand(job, () -> onSuccess.accept(result));
      } catch (EngineCancelledException e) {
        hand(job, () -> onFailure.accept(e));
      } catch (EngineException e) {
        LOG.info("work failed: {}", e.getMessage());
        hand(job, () -> onFailure.accept(e));
      } catch (RuntimeException e) {
        // A fault of ours must not leave the interface waiting for ever.
        LOG.error("work broke", e);
        hand(job, () -> onFailure.accept(new EngineFaultException(e)));
      }
    }

    private void hand(Job job, Runnable callback) {
      ui.run(
          () -> {
            if (!job.cancellation.isCancelled()) {
              callback.run();
            }
          });
    }
  }
}
