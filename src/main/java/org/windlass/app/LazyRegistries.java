package org.windlass.app;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Credential;
import org.windlass.registry.Login;
import org.windlass.registry.Page;
import org.windlass.registry.RateLimit;
import org.windlass.registry.Registries;
import org.windlass.registry.RegistryException;
import org.windlass.registry.Repository;
import org.windlass.registry.SearchHit;

/** Registries that are opened when the first of them is asked, which blocks on files. */
final class LazyRegistries implements Registries {
  private final Supplier<Registries> open;
  private @Nullable Registries opened;

  LazyRegistries(Supplier<Registries> open) {
    this.open = open;
  }

  @Override
  public Repository repository(Reference reference) {
    return opened().repository(reference);
  }

  @Override
  public void ping(String registry, CancelSignal signal) throws RegistryException {
    opened().ping(registry, signal);
  }

  @Override
  public Login login(String registry, Credential credential, CancelSignal signal)
      throws RegistryException {
    return opened().login(registry, credential, signal);
  }

  @Override
  public Page catalog(String registry, int count, CancelSignal signal) throws RegistryException {
    return opened().catalog(registry, count, signal);
  }

  @Override
  public Page catalog(String registry, Page.Next next, CancelSignal signal)
      throws RegistryException {
    return opened().catalog(registry, next, signal);
  }

  @Override
  public List<SearchHit> search(String registry, String term, int limit, CancelSignal signal)
      throws RegistryException {
    return opened().search(registry, term, limit, signal);
  }

  @Override
  public void forget(String registry) {
    opened().forget(registry);
  }

  @Override
  public @Nullable RateLimit rateLimit(String registry) {
    return opened().rateLimit(registry);
  }

  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private synchronized Registries opened() {
    Registries now = opened;
    if (now == null) {
      now = open.get();
      opened = now;
    }
    return now;
  }
}
