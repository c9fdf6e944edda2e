package org.windlass.builtin;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineFaultException;
import org.windlass.engine.PullEvent;
import org.windlass.registry.RegistryException;

/**
 * Jobs that run at the same time, each on a thread of its own, while what they say is heard on the
 * calling thread. The first that fails ends the others.
 */
final class ParallelWork {
  private static final int QUEUE = 256;

  private final BlockingQueue<Said> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Cancellation all = new Cancellation();
  private @Nullable EngineException failure;

  /** One job. */
  @FunctionalInterface
  interface Job {
    /**
     * Does it.
     *
     * @param messages takes what there is to say, on this thread
     */
    void run(Consumer<PullEvent> messages, Cancellation cancellation)
        throws RegistryException, IOException, EngineException;
  }

  private record Said(@Nullable PullEvent message, @Nullable EngineException failure) {}

  private ParallelWork() {}

  /** Returns, or throws, when all jobs have ended. */
  static void run(
      List<? extends Job> jobs, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    ParallelWork work = new ParallelWork();
    try (var _ = cancellation.onCancel(work.all::cancel)) {
      for (Job job : jobs) {
        Thread.startVirtualThread(() -> work.run(job));
      }
      work.hear(jobs.size(), listener);
    }
    cancellation.throwIfCancelled();
    if (work.failure != null) {
      throw work.failure;
    }
  }

  private void run(Job job) {
    EngineException why = null;
    try {
      all.throwIfCancelled();
      job.run(message -> say(new Said(message, null)), all);
    } catch (RegistryException e) {
      why = Failures.of(e);
    } catch (IOException e) {
      why = Failures.of(e);
    } catch (EngineException e) {
      why = e;
    } catch (RuntimeException e) {
      why = new EngineFaultException(e);
    } finally {
      say(new Said(null, why));
    }
  }

  private void say(Said said) {
    boolean interrupted = false;
    while (true) {
      try {
        queue.put(said);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(int jobs, Consumer<? super PullEvent> listener) {
    int running = jobs;
    boolean interrupted = false;
    while (running > 0) {
      try {
        Said said = queue.take();
        if (said.message() == null) {
          running--;
          fail(said.failure());
        } else {
          tell(listener, said.message());
        }
      } catch (InterruptedException e) {
        interrupted = true;
        fail(new EngineCancelledException());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Consumer<? super PullEvent> listener, PullEvent message) {
    try {
      if (!all.isCancelled()) {
        listener.accept(message);
      }
    } catch (RuntimeException e) {
      fail(new EngineFaultException(e));
    }
  }

  /** The first failure is the reason; those that follow are of its making. */
  private void fail(@Nullable EngineException why) {
    if (why != null) {
      failure = failure == null ? why : failure;
      all.cancel();
    }
  }
}
