package org.windlass.registry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what a server lets in with, until it expires. Safe for many threads. */
final class AuthorizationCache {
  /** A token should not expire on its way. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final List<Entry> entries = new ArrayList<>();

  AuthorizationCache(InstantSource clock) {
    this.clock = clock;
  }

  /** One that allows at least {@code needed}; null for none. */
  synchronized @Nullable Authorization find(Endpoint endpoint, Scopes needed) {
    long now = clock.millis();
    entries.removeIf(entry -> entry.expires <= now);
    return entries.stream()
        .filter(entry -> entry.isFor(endpoint))
        .filter(entry -> entry.scopes == null || entry.scopes.include(needed))
        .findFirst()
        .map(Entry::authorization)
        .orElse(null);
  }

  /** Remembers a token in the place of those that allow no more. */
  synchronized void addToken(
      Endpoint endpoint, Scopes scopes, Authorization authorization, Duration lifetime) {
    entries.removeIf(
        entry -> entry.isFor(endpoint) && entry.scopes != null && scopes.include(entry.scopes));
    long expires = clock.millis() + lifetime.minus(MARGIN).toMillis();
    entries.add(new Entry(endpoint, scopes, authorization, expires));
  }

  /** Remembers what allows everything, for good. */
  synchronized void add(Endpoint endpoint, Authorization authorization) {
    entries.removeIf(entry -> entry.isFor(endpoint));
    entries.add(new Entry(endpoint, null, authorization, Long.MAX_VALUE));
  }

  /** Forgets one that was refused. */
  synchronized void forget(Endpoint endpoint, Authorization refused) {
    entries.removeIf(entry -> entry.isFor(endpoint) && entry.authorization.equals(refused));
  }

  synchronized void forget(String registry) {
    entries.removeIf(entry -> entry.endpoint.credentialsOf().equals(registry));
  }

  synchronized void clear() {
    entries.clear();
  }

  /** Without scopes, it allows everything. */
  private record Entry(
      Endpoint endpoint, @Nullable Scopes scopes, Authorization authorization, long expires) {

    /** A token is for one server and one person's credentials. */
    boolean isFor(Endpoint other) {
      return endpoint.credentialsOf().equals(other.credentialsOf())
          && other.hasOriginOf(endpoint.root());
    }
  }
}
