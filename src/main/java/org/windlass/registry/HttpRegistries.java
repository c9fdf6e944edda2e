package org.windlass.registry;

import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Reference;
import org.windlass.registry.RegistryNotFoundException.What;

/** Registries over HTTP. */
public final class HttpRegistries implements Registries {
  private final HttpClients clients;
  private final Exchange exchange;
  private final EndpointFinder finder;
  private final AuthorizationCache cache = new AuthorizationCache(InstantSource.system());
  private final Retrier retrier;
  private final HttpCaller caller;
  private final Lanes lanes = new Lanes();

  private HttpRegistries(RegistryOptions options, OkHttpClient common) {
    this.clients = new HttpClients(options, common);
    this.exchange = new Exchange(clients, options.userAgent());
    this.finder = new EndpointFinder(exchange, clients, options.hosts());
    this.retrier = new Retrier(options.retry(), RandomGenerator.getDefault());
    TokenService tokens = new TokenService(exchange, clients, false);
    this.caller =
        new HttpCaller(exchange, new Authenticator(options.credentials(), tokens, cache), retrier);
  }

  /** Connects to nobody yet. */
  public static HttpRegistries open(RegistryOptions options) {
    return new HttpRegistries(options, new OkHttpClient());
  }

  /** For tests, which have servers of other names on loopback. */
  static HttpRegistries open(RegistryOptions options, OkHttpClient common) {
    return new HttpRegistries(options, common);
  }

  @Override
  public Repository repository(Reference reference) {
    return new HttpRepository(reference.registry(), reference.repository(), finder, caller, lanes);
  }

  @Override
  public void ping(String registry, CancelSignal signal) throws RegistryException {
    ping(caller, registry, signal);
  }

  @Override
  public Login login(String registry, Credential credential, CancelSignal signal)
      throws RegistryException {
    TokenService tokens = new TokenService(exchange, clients, true);
    Authenticator authenticator =
        new Authenticator(_ -> credential, tokens, new AuthorizationCache(InstantSource.system()));
    ping(new HttpCaller(exchange, authenticator, retrier), registry, signal);
    String identity = authenticator.identityToken();
    boolean exchanged = credential instanceof Credential.Password && !identity.isEmpty();
    return new Login(
        exchanged && credential instanceof Credential.Password password
            ? new Credential.IdentityToken(password.user(), identity)
            : credential);
  }

  @Override
  public Page catalog(String registry, int count, CancelSignal signal) throws RegistryException {
    return new Listings(caller).catalog(finder.of(registry, signal), count, signal);
  }

  @Override
  public Page catalog(String registry, Page.Next next, CancelSignal signal)
      throws RegistryException {
    return new Listings(caller).catalog(finder.of(registry, signal), next, signal);
  }

  @Override
  public List<SearchHit> search(String registry, String term, int limit, CancelSignal signal)
      throws RegistryException {
    return new SearchEndpoint(caller)
        .search(finder.ofSearch(registry, signal), term, limit, signal);
  }

  @Override
  public void forget(String registry) {
    cache.forget(registry);
    clients.forgetFolders();
    finder.forget();
  }

  @Override
  public @Nullable RateLimit rateLimit(String registry) {
    return exchange.rateLimit(registry);
  }

  @Override
  public void close() {
    cache.clear();
    clients.close();
  }

  private void ping(HttpCaller who, String registry, CancelSignal signal) throws RegistryException {
    Endpoint endpoint = finder.of(registry, signal);
    RegistryRequest request =
        RegistryRequest.get(endpoint.api("").build(), Scopes.NONE, What.API, registry);
    who.call(endpoint, request, signal, Answer::status);
  }
}
