package org.windlass.registry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** Registries in memory: they have what a test put into them. */
public final class FakeRegistries implements Registries {
  private final Map<String, FakeRepository> repositories = new ConcurrentHashMap<>();
  private final Map<String, Credential> accepted = new ConcurrentHashMap<>();
  private final Map<String, Credential> exchanged = new ConcurrentHashMap<>();
  private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();
  private final List<Reference> asked = new CopyOnWriteArrayList<>();
  private final List<String> forgotten = new CopyOnWriteArrayList<>();
  private volatile @Nullable RegistryException failure;

  /** The repository of a familiar name, made when it is asked for the first time. */
  public FakeRepository repository(String familiarName) {
    try {
      return of(Reference.parse(familiarName));
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Repository repository(Reference reference) {
    asked.add(reference);
    return of(reference);
  }

  /** Lets a registry take this credential, and no other. */
  public void accept(String registry, Credential credential) {
    accepted.put(registry, credential);
  }

  /** Lets a registry give a credential in the place of the one that it takes. */
  public void exchange(String registry, Credential given) {
    exchanged.put(registry, given);
  }

  /** Sets how many pulls a registry says are left. */
  public void limit(String registry, RateLimit limit) {
    limits.put(registry, limit);
  }

  /** Lets every call fail from now on; null lets them succeed again. */
  public void fail(@Nullable RegistryException newFailure) {
    failure = newFailure;
  }

  /** What the program has turned to, in order. */
  public List<Reference> asked() {
    return asked;
  }

  /** What was forgotten, in order. */
  public List<String> forgotten() {
    return forgotten;
  }

  @Override
  public void ping(String registry, CancelSignal signal) throws RegistryException {
    throwFailure();
  }

  @Override
  public Login login(String registry, Credential credential, CancelSignal signal)
      throws RegistryException {
    throwFailure();
    if (!credential.equals(accepted.get(registry))) {
      throw new RegistryUnauthorizedException(
          registry,
          RegistryUnauthorizedException.Reason.CREDENTIALS_REFUSED,
          "incorrect username or password",
          null);
    }
    return new Login(exchanged.getOrDefault(registry, credential));
  }

  @Override
  public Page catalog(String registry, int count, CancelSignal signal) throws RegistryException {
    throwFailure();
    return new Page(List.copyOf(new TreeMap<>(repositories).keySet()), null);
  }

  @Override
  public Page catalog(String registry, Page.Next next, CancelSignal signal) {
    return new Page(List.of(), null);
  }

  @Override
  public List<SearchHit> search(String registry, String term, int limit, CancelSignal signal)
      throws RegistryException {
    throwFailure();
    return List.of();
  }

  @Override
  public void forget(String registry) {
    forgotten.add(registry);
  }

  @Override
  public @Nullable RateLimit rateLimit(String registry) {
    return limits.get(registry);
  }

  @Override
  public void close() {}

  void throwFailure() throws RegistryException {
    RegistryException now = failure;
    if (now != null) {
      throw now;
    }
  }

  private FakeRepository of(Reference reference) {
    return repositories.computeIfAbsent(
        reference.canonicalName(), _ -> new FakeRepository(this, reference));
  }
}
