package org.windlass.registry;

import java.time.Duration;

/** Clients for tests: impatient, and with retries that take no time. */
final class Clients {
  static final RetryPolicy FAST = new RetryPolicy(3, Duration.ofMillis(2), Duration.ofSeconds(5));

  private Clients() {}

  static RegistryOptions options() {
    return RegistryOptions.defaults().withRetry(FAST).withSilence(Duration.ofSeconds(10));
  }

  static HttpRegistries open() {
    return HttpRegistries.open(options());
  }

  static HttpRegistries open(Credential credential) {
    return HttpRegistries.open(options().withCredentials(_ -> credential));
  }
}
