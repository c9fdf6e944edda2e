package org.windlass.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.windlass.registry.RegistryProtocolException.Reason;
import tools.jackson.core.JacksonException;

/**
 * Sends one request, follows redirects by hand, and turns every failure into its type. Credentials
 * go to the endpoint's own server and to no other.
 */
final class Exchange {
  private static final int MAX_REDIRECTS = 10;
  private static final int TEMPORARY_REDIRECT = 307;
  private static final int PERMANENT_REDIRECT = 308;
  private static final int REDIRECTIONS = 3;
  private static final int HUNDRED = 100;

  private final HttpClients clients;
  private final String userAgent;
  private final Map<String, RateLimit> rateLimits = new ConcurrentHashMap<>();

  Exchange(HttpClients clients, String userAgent) {
    this.clients = clients;
    this.userAgent = userAgent;
  }

  /**
   * Sends, and hands a 2xx answer to {@code reader} on this thread.
   *
   * @param authorization null for none
   * @throws ChallengedException when the answer is 401
   * @throws UncheckedIOException around what the caller's own sink or source threw
   */
  <T> T send(
      Endpoint endpoint,
      RegistryRequest request,
      @Nullable String authorization,
      CancelSignal signal,
      AnswerReader<T> reader)
      throws RegistryException, ChallengedException {
    Set<HttpUrl> seen = new HashSet<>();
    HttpUrl url = request.url();
    while (true) {
      if (!seen.add(url) || seen.size() > MAX_REDIRECTS + 1) {
        throw redirect(endpoint, Reason.REDIRECT_LOOP, url);
      }
      Step<T> step = step(endpoint, request, url, authorization, signal, reader);
      switch (step) {
        case Step.Done<T>(T value) -> {
          return value;
        }
        case Step.Redirected<T>(HttpUrl next) -> url = next;
      }
    }
  }

  /** What the registry last said of pulls that are left; null when nothing. */
  @Nullable RateLimit rateLimit(String registry) {
    return rateLimits.get(registry);
  }

  private <T> Step<T> step(
      Endpoint endpoint,
      RegistryRequest request,
      HttpUrl url,
      @Nullable String authorization,
      CancelSignal signal,
      AnswerReader<T> reader)
      throws RegistryException, ChallengedException {
    String registry = endpoint.registry();
    if (signal.isCancelled() || Thread.currentThread().isInterrupted()) {
      throw new RegistryCancelledException(registry);
    }
    try {
      Request http = toHttp(request, url, endpoint.hasOriginOf(url) ? authorization : null);
      Call call = client(request, url).newCall(http);
      try (var _ = signal.onCancel(call::cancel)) {
        return read(endpoint, request, call, reader);
      }
    } catch (CallerException e) {
      throw new UncheckedIOException(e.failure());
    } catch (IOException e) {
      throw signal.isCancelled()
          ? new RegistryCancelledException(registry)
          : Failures.of(registry, url, e);
    } catch (JacksonException e) {
      throw Failures.ofDecoding(registry, e);
    }
  }

  private <T> Step<T> read(
      Endpoint endpoint, RegistryRequest request, Call call, AnswerReader<T> reader)
      throws IOException, RegistryException, ChallengedException {
    boolean complete = false;
    try (Response response = call.execute()) {
      Answer answer = new Answer(response);
      try {
        RateLimit limit = RateLimits.read(answer);
        if (limit != null) {
          rateLimits.put(endpoint.registry(), limit);
        }
        Step<T> step = judge(endpoint, request, answer, reader);
        complete = true;
        return step;
      } finally {
        if (!complete) {
          // Otherwise closing would first read on, in the hope of keeping the connection.
          call.cancel();
        }
      }
    }
  }

  private <T> Step<T> judge(
      Endpoint endpoint, RegistryRequest request, Answer answer, AnswerReader<T> reader)
      throws IOException, RegistryException, ChallengedException {
    int status = answer.status();
    if (status / HUNDRED == 2) {
      return new Step.Done<>(reader.read(answer));
    } else if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
      throw new ChallengedException(answer.challenges(), Refusal.read(answer).said());
    } else if (status / HUNDRED == REDIRECTIONS && follows(request.method(), status)) {
      return new Step.Redirected<>(next(endpoint, answer));
    }
    throw Refusals.of(endpoint, request, answer);
  }

  /** What sends something is sent again only where the method is sure to stay. */
  private static boolean follows(String method, int status) {
    boolean keepsMethod = status == TEMPORARY_REDIRECT || status == PERMANENT_REDIRECT;
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return keepsMethod
        || (reads
            && (status == HttpURLConnection.HTTP_MOVED_PERM
                || status == HttpURLConnection.HTTP_MOVED_TEMP
                || status == HttpURLConnection.HTTP_SEE_OTHER));
  }

  private static HttpUrl next(Endpoint endpoint, Answer answer) throws RegistryException {
    HttpUrl next = answer.target("Location");
    if (next == null || (answer.url().isHttps() && !next.isHttps())) {
      throw redirect(endpoint, Reason.REDIRECT_UNSAFE, answer.url());
    }
    return next;
  }

  /** Names the server only: addresses of storage may have a signature that lets anyone in. */
  private static RegistryException redirect(Endpoint endpoint, Reason reason, HttpUrl at) {
    return new RegistryProtocolException(
        endpoint.registry(), reason, "at " + HttpClients.server(at), null);
  }

  private OkHttpClient client(RegistryRequest request, HttpUrl url) throws IOException {
    OkHttpClient client = clients.of(url);
    Duration patience = request.patience();
    if (patience == null && !request.ownConnection()) {
      return client;
    }
    OkHttpClient.Builder other = client.newBuilder();
    if (patience != null) {
      other.readTimeout(patience);
    }
    if (request.ownConnection()) {
      // HTTP/2 would put all requests on one.
      other.protocols(List.of(Protocol.HTTP_1_1));
    }
    return other.build();
  }

  private Request toHttp(RegistryRequest request, HttpUrl url, @Nullable String authorization) {
    Request.Builder http =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            // Digests are of the bytes as they are.
            .header("Accept-Encoding", "identity");
    request.headers().forEach(http::header);
    if (authorization != null) {
      http.header("Authorization", authorization);
    }
    return http.method(request.method(), request.body()).build();
  }

  private sealed interface Step<T> {
    record Done<T>(T value) implements Step<T> {}

    record Redirected<T>(HttpUrl next) implements Step<T> {}
  }
}
