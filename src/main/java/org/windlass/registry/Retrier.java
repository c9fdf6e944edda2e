package org.windlass.registry;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.windlass.registry.RegistryUnreachableException.Reason;

/** Tells which failures may pass, and waits for it. */
final class Retrier {
  private final RetryPolicy policy;
  private final RandomGenerator random;

  Retrier(RetryPolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.random = random;
  }

  /**
   * How long to wait before another try.
   *
   * @param failedTries how many have failed so far, this one included
   * @param streaming whether a part of a blob is at stake, which is worth more patience
   * @return null when there should be no other
   */
  @Nullable Duration wait(RegistryException failure, int failedTries, boolean streaming) {
    if (failedTries >= policy.attempts()) {
      return null;
    }
    return switch (failure) {
      case RegistryUnreachableException e when passes(e.reason(), streaming) ->
          policy.wait(failedTries, random);
      case RegistryRateLimitedException e -> wait(e, failedTries);
      default -> null;
    };
  }

  /** Waits, unless the caller ends the call before. */
  void pause(String registry, Duration wait, CancelSignal signal)
      throws RegistryCancelledException {
    try {
      if (signal.pause(wait)) {
        throw new RegistryCancelledException(registry);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryCancelledException(registry);
    }
  }

  private static boolean passes(Reason reason, boolean streaming) {
    return switch (reason) {
      case CONNECTION_LOST, UNAVAILABLE -> true;
      case TIMED_OUT -> streaming;
      default -> false;
    };
  }

  /** A registry that counts pulls over hours will say the same in a second. */
  private @Nullable Duration wait(RegistryRateLimitedException e, int failedTries) {
    Duration asked = e.retryAfter();
    Duration own = policy.wait(failedTries, random);
    if (asked == null) {
      return e.limit() == null ? own : null;
    } else if (asked.compareTo(policy.longest()) > 0) {
      return null;
    }
    return asked.compareTo(own) > 0 ? asked : own;
  }
}
