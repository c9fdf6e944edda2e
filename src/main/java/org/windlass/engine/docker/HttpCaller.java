package org.windlass.engine.docker;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.transport.Dialer;
import tools.jackson.core.JacksonException;

/** Sends one request over the host's dialer, and turns every failure into its type. */
final class HttpCaller {
  private final Dialer dialer;
  private final Turns turns = new Turns();
  private final OkHttpClient client;
  private final HttpUrl baseUrl;
  private final String userAgent;
  private final Map<String, String> headers;
  private final Failures failures;
  private final Refusals refusals;
  private volatile EventListener watcher = EventListener.NONE;

  HttpCaller(EngineHost host, Dialer dialer, EngineOptions options) {
    this.dialer = dialer;
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .connectTimeout(options.timeouts().connect())
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO);
    if (!dialer.baseUrl().isHttps()) {
      // Otherwise all authorities of the system would be read, for nothing.
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }
    dialer.equip(builder);
    this.client = builder.build();
    this.baseUrl = dialer.baseUrl();
    this.userAgent = options.userAgent();
    this.headers = options.headers();
    this.failures = new Failures(host.uri());
    this.refusals = new Refusals(host.uri());
  }

  /**
   * Sends, and hands a 2xx answer to {@code reader} on this thread.
   *
   * @throws EngineCancelledException whenever the cancellation is what ended the call
   */
  <T> T call(ApiRequest request, Cancellation cancellation, AnswerReader<T> reader)
      throws EngineException {
    if (!dialer.hasOneConnection()) {
      return callNow(request, cancellation, reader);
    }
    try (var _ = turns.take(cancellation)) {
      return callNow(request, cancellation, reader);
    }
  }

  private <T> T callNow(ApiRequest request, Cancellation cancellation, AnswerReader<T> reader)
      throws EngineException {
    cancellation.throwIfCancelled();
    Call call = client.newCall(toHttp(request));
    ConnectFailure connectFailure = new ConnectFailure();
    call.addEventListener(connectFailure);
    call.addEventListener(watcher);
    ClientAuthWatch clientAuth = new ClientAuthWatch();
    call.addEventListener(clientAuth);
    CallLimit limit = new CallLimit(call, request.limit(), dialer.asksPeople());
    call.addEventListener(limit);
    try (limit;
        var _ = cancellation.onCancel(call::cancel)) {
      return read(call, reader, connectFailure, clientAuth);
    } catch (EngineException e) {
      cancellation.throwIfCancelled();
      throw limit.exceeded() ? failures.of(new InterruptedIOException("timeout")) : e;
    }
  }

  private <T> T read(
      Call call, AnswerReader<T> reader, ConnectFailure connectFailure, ClientAuthWatch clientAuth)
      throws EngineException {
    boolean complete = false;
    try (Response response = call.execute()) {
      Answer answer = new Answer(response);
      try {
        if (!response.isSuccessful()) {
          throw refusals.of(answer);
        }
        T value = reader.read(answer);
        complete = true;
        return value;
      } catch (JacksonException e) {
        throw failures.ofDecoding(e, answer);
      } finally {
        if (!complete) {
          // Otherwise closing would first read on, in the hope of keeping the connection.
          call.cancel();
        }
      }
    } catch (IOException e) {
      if (connectFailure.happened()) {
        throw failures.ofConnecting(dialer.explain(e));
      }
      throw clientAuth.isRefusal(e) ? failures.ofClientRefused(e) : failures.of(e);
    }
  }

  /**
   * Lets a listener hear of the calls from now on.
   *
   * @return ends it
   */
  Watch watch(EventListener listener) {
    watcher = listener;
    return () -> watcher = EventListener.NONE;
  }

  /** A listener that hears of the calls. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /** For a reader that finds an answer which no engine gives. */
  EngineException notAnEngine(String message) {
    return failures.notAnEngine(message, null);
  }

  private Request toHttp(ApiRequest request) {
    HttpUrl.Builder url = baseUrl.newBuilder().addPathSegments(request.path());
    request.query().forEach(each -> url.addQueryParameter(each.getKey(), each.getValue()));
    Request.Builder http = new Request.Builder().url(url.build()).header("User-Agent", userAgent);
    headers.forEach(http::header);
    request.headers().forEach(http::header);
    RequestBody body = request.body();
    boolean isPost = request.method().equals("POST");
    return http.method(request.method(), body == null && isPost ? RequestBody.EMPTY : body).build();
  }

  void close() {
    client.connectionPool().evictAll();
  }
}
