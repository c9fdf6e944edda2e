package org.windlass.engine;

/** Ends by interrupt what knows no {@link Cancellation}. */
public final class Interruption {
  private Interruption() {}

  /**
   * Makes a call that an interrupt ends, on the calling thread, which must belong to this work.
   *
   * @throws EngineCancelledException when the cancellation came, whatever the call made of it
   */
  public static <T, X extends Exception> T call(Cancellation cancellation, Call<T, X> call)
      throws X, EngineCancelledException {
    Thread caller = Thread.currentThread();
    try (var _ = cancellation.onCancel(caller::interrupt)) {
      return call.run();
    } finally {
      if (cancellation.isCancelled()) {
        Thread.interrupted();
        cancellation.throwIfCancelled();
      }
    }
  }

  /** Waits for files or programs, and gives up when its thread is interrupted. */
  @FunctionalInterface
  public interface Call<T, X extends Exception> {
    /** Does the work. */
    T run() throws X;
  }
}
