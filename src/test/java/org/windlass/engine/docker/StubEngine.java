package org.windlass.engine.docker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.EngineHost;

/**
 * An engine that speaks a range of API versions, refuses all others in dockerd's words, and answers
 * each path with what a test put there.
 */
final class StubEngine implements AutoCloseable {
  private static final Pattern VERSIONED = Pattern.compile("/v(\\d+\\.\\d+)/(.*)");

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile ApiVersion min;
  private volatile ApiVersion max;
  private volatile String versionDocument;
  private volatile @Nullable String pingHeader;

  /** Speaks all versions from {@code min} to {@code max}. */
  StubEngine(String min, String max) throws IOException {
    this.min = version(min);
    this.max = version(max);
    this.versionDocument = document(min, max);
    this.pingHeader = max;
    server.setDispatcher(new Answers());
    server.start();
  }

  /** Becomes an engine of another version, as if upgraded or downgraded. */
  void becomes(String newMin, String newMax) {
    min = version(newMin);
    max = version(newMax);
    versionDocument = document(newMin, newMax);
    pingHeader = newMax;
  }

  /** Answers {@code /version} with this document. */
  StubEngine saysOfItself(String json) {
    versionDocument = json;
    return this;
  }

  /** Answers {@code /_ping} with this {@code Api-Version}; null for none. */
  StubEngine announces(@Nullable String version) {
    pingHeader = version;
    return this;
  }

  /** Answers a path, given without version and query, with a JSON body. */
  StubEngine answers(String path, String json) {
    return answers(path, json(200, json));
  }

  /** Answers a path, given without version and query. */
  StubEngine answers(String path, MockResponse response) {
    answers.put(path, response);
    return this;
  }

  static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  EngineHost host() {
    return new EngineHost.Tcp("127.0.0.1", server.getPort(), "");
  }

  /** A client of this engine. */
  DockerEngine open() {
    return DockerEngine.open(host(), EngineOptions.defaults());
  }

  /** Method and target of every request so far. */
  List<String> lines() {
    return requests.stream().map(r -> r.getMethod() + " " + r.getTarget()).toList();
  }

  /** The newest request. */
  RecordedRequest last() {
    return requests.getLast();
  }

  @Override
  public void close() {
    server.close();
  }

  private static ApiVersion version(String text) {
    return ApiVersion.parse(text).orElseThrow();
  }

  private static String document(String min, String max) {
    return "{\"Version\":\"99.0\",\"ApiVersion\":\""
        + max
        + "\",\"MinAPIVersion\":\""
        + min
        + "\"}";
  }

  private MockResponse answer(String path) {
    if (path.equals("/_ping")) {
      MockResponse.Builder pong = new MockResponse.Builder().body("OK");
      String announced = pingHeader;
      return announced == null ? pong.build() : pong.setHeader("Api-Version", announced).build();
    }
    if (path.equals("/version")) {
      return json(200, versionDocument);
    }
    Matcher m = VERSIONED.matcher(path);
    if (!m.matches()) {
      return json(404, "{\"message\":\"page not found\"}");
    }
    ApiVersion asked = version(m.group(1));
    if (!max.atLeast(asked)) {
      return refusal(asked + " is too new. Maximum supported API version is " + max);
    }
    if (!asked.atLeast(min)) {
      return refusal(
          asked
              + " is too old. Minimum supported API version is "
              + min
              + ", please upgrade your client to a newer version");
    }
    return answers.getOrDefault(m.group(2), json(404, "{\"message\":\"page not found\"}"));
  }

  private static MockResponse refusal(String words) {
    return json(400, "{\"message\":\"client version " + words + "\"}");
  }

  private final class Answers extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      requests.add(request);
      return answer(request.getUrl().encodedPath());
    }
  }
}
