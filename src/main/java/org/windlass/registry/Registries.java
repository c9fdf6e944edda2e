package org.windlass.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Reference;

/**
 * Registries, each named by its host, with its port when it has one, and {@code docker.io} for
 * Docker Hub. All calls block the calling thread; they may come from many threads.
 */
public interface Registries extends AutoCloseable {
  /** The repository of a reference; asks nobody. */
  Repository repository(Reference reference);

  /**
   * Asks a registry whether it is one, and whether it takes the credentials that there are for it.
   *
   * @throws RegistryException {@code Unauthorized} when it wants others
   */
  void ping(String registry, CancelSignal signal) throws RegistryException;

  /**
   * Tries credentials, and keeps nothing.
   *
   * @throws RegistryException {@code Unauthorized} when the registry does not take them
   */
  Login login(String registry, Credential credential, CancelSignal signal) throws RegistryException;

  /**
   * The first names in a registry's catalog, which not every registry shows.
   *
   * @param count how many names are wanted; the registry may send fewer or more
   */
  Page catalog(String registry, int count, CancelSignal signal) throws RegistryException;

  /** The names that follow. */
  Page catalog(String registry, Page.Next next, CancelSignal signal) throws RegistryException;

  /**
   * Searches by the first version of the index API, which Docker Hub and few others have.
   *
   * @param limit how many are wanted, 1 to 100
   */
  List<SearchHit> search(String registry, String term, int limit, CancelSignal signal)
      throws RegistryException;

  /** Forgets what was remembered of a registry's credentials, as after a login or logout. */
  void forget(String registry);

  /** What the registry last said of pulls that are left; null when it has said nothing yet. */
  @Nullable RateLimit rateLimit(String registry);

  /** Closes idle connections and forgets tokens. */
  @Override
  void close();
}
