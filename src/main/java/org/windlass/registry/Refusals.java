package org.windlass.registry;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.windlass.registry.RegistryNotFoundException.What;
import org.windlass.registry.RegistryUnreachableException.Reason;

/** Makes an exception of an answer that is neither a success nor a redirect. */
final class Refusals {
  private static final int TOO_MANY_REQUESTS = 429;

  private Refusals() {}

  static RegistryException of(Endpoint endpoint, RegistryRequest request, Answer answer)
      throws IOException {
    Refusal refusal = Refusal.read(answer);
    String registry = endpoint.registry();
    return switch (answer.status()) {
      case HttpURLConnection.HTTP_FORBIDDEN ->
          new RegistryDeniedException(registry, refusal.said());
      case HttpURLConnection.HTTP_NOT_FOUND ->
          new RegistryNotFoundException(
              registry, what(request, refusal), request.subject(), refusal.said());
      case TOO_MANY_REQUESTS ->
          new RegistryRateLimitedException(
              registry, refusal.said(), retryAfter(answer), RateLimits.read(answer));
      case HttpURLConnection.HTTP_BAD_GATEWAY,
          HttpURLConnection.HTTP_UNAVAILABLE,
          HttpURLConnection.HTTP_GATEWAY_TIMEOUT ->
          new RegistryUnreachableException(
              registry,
              Reason.UNAVAILABLE,
              HttpClients.server(answer.url()),
              "HTTP " + answer.status() + " " + refusal.said(),
              null);
      default -> refused(registry, answer, refusal);
    };
  }

  private static RegistryException refused(String registry, Answer answer, Refusal refusal) {
    if (refusal.code().equals("DENIED")) {
      return new RegistryDeniedException(registry, refusal.said());
    } else if (refusal.code().equals("TOOMANYREQUESTS")) {
      return new RegistryRateLimitedException(
          registry, refusal.said(), retryAfter(answer), RateLimits.read(answer));
    }
    return new RegistryRefusedException(registry, answer.status(), refusal.code(), refusal.said());
  }

  /** The registry's word of what is missing, where it has one. */
  private static What what(RegistryRequest request, Refusal refusal) {
    return switch (refusal.code()) {
      case "NAME_UNKNOWN" -> What.REPOSITORY;
      case "MANIFEST_UNKNOWN" -> What.MANIFEST;
      case "BLOB_UNKNOWN" -> What.BLOB;
      default -> refusal.page() ? What.API : request.what();
    };
  }

  private static @Nullable Duration retryAfter(Answer answer) {
    return RateLimits.retryAfter(answer.header("Retry-After"), Clock.systemUTC());
  }
}
