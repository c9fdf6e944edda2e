package org.windlass.registry;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.windlass.reference.Reference;
import org.windlass.registry.RegistryNotFoundException.What;
import org.windlass.registry.RegistryUnreachableException.Reason;

/**
 * Finds the address of a registry: https, and plain HTTP only for registries that may speak it, and
 * when they do not speak https.
 */
final class EndpointFinder {
  private static final String HUB = "registry-1.docker.io";
  private static final String HUB_INDEX = "index.docker.io";

  /** A server without TLS may wait for the rest of what it takes for a line of HTTP. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Exchange exchange;
  private final HttpClients clients;
  private final Map<String, List<URI>> mirrors;
  private final Map<String, HttpUrl> probed = new ConcurrentHashMap<>();

  EndpointFinder(Exchange exchange, HttpClients clients, RegistryHosts hosts) {
    this.exchange = exchange;
    this.clients = clients;
    this.mirrors = hosts.mirrors();
  }

  /** Where the registry itself answers. */
  Endpoint of(String registry, CancelSignal signal) throws RegistryException {
    return at(registry, registry.equals(Reference.DEFAULT_REGISTRY) ? HUB : registry, signal);
  }

  /** Where the registry's search answers. */
  Endpoint ofSearch(String registry, CancelSignal signal) throws RegistryException {
    return at(registry, registry.equals(Reference.DEFAULT_REGISTRY) ? HUB_INDEX : registry, signal);
  }

  /** The registry's mirrors, to be asked before it. */
  List<Endpoint> mirrorsOf(String registry) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (URI mirror : mirrors.getOrDefault(registry, List.of())) {
      HttpUrl url = HttpUrl.get(mirror);
      if (url != null) {
        boolean slash = url.encodedPath().endsWith("/");
        HttpUrl root = slash ? url : url.newBuilder().addPathSegment("").build();
        endpoints.add(new Endpoint(registry, HttpClients.server(root), root));
      }
    }
    return endpoints;
  }

  void forget() {
    probed.clear();
  }

  private Endpoint at(String registry, String host, CancelSignal signal) throws RegistryException {
    HttpUrl https = HttpUrl.parse("https://" + host + "/");
    if (https == null) {
      throw new RegistryUnreachableException(
          registry, Reason.UNKNOWN_HOST, host, "not an address", null);
    }
    HttpUrl root = https;
    if (clients.mayBeUnverified(host)) {
      HttpUrl known = probed.get(host);
      root = known == null ? probe(registry, host, https, signal) : known;
      probed.put(host, root);
    }
    return new Endpoint(registry, registry, root);
  }

  private HttpUrl probe(String registry, String host, HttpUrl https, CancelSignal signal)
      throws RegistryException {
    try {
      ask(new Endpoint(registry, registry, https), signal);
      return https;
    } catch (RegistryUnreachableException e) {
      HttpUrl http = HttpUrl.parse("http://" + host + "/");
      if (http == null || !maySpeakHttp(e.reason())) {
        throw e;
      }
      ask(new Endpoint(registry, registry, http), signal);
      return http;
    }
  }

  private static boolean maySpeakHttp(Reason reason) {
    return switch (reason) {
      case TLS_NOT_SPOKEN, TLS, REFUSED, CONNECTION_LOST, TIMED_OUT -> true;
      default -> false;
    };
  }

  /** Fails only when nothing answers. */
  private void ask(Endpoint endpoint, CancelSignal signal) throws RegistryException {
    HttpUrl url = endpoint.api("").build();
    RegistryRequest request =
        new RegistryRequest(
            "GET",
            url,
            Map.of(),
            null,
            Scopes.NONE,
            What.API,
            endpoint.registry(),
            PATIENCE,
            false);
    try {
      exchange.send(endpoint, request, null, signal, Answer::status);
    } catch (ChallengedException e) {
      // It answers.
    } catch (RegistryUnreachableException e) {
      if (e.reason() != Reason.UNAVAILABLE) {
        throw e;
      }
    } catch (RegistryCancelledException e) {
      throw e;
    } catch (RegistryException e) {
      // It answers, and whoever asks next will see what.
    }
  }
}
