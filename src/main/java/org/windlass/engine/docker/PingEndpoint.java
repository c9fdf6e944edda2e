package org.windlass.engine.docker;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EnginePing;
import org.windlass.engine.EngineRefusedException;

/** {@code GET /_ping}, which every engine answers under any version. */
final class PingEndpoint {
  private static final int MAX_BODY = 1 << 12;
  private static final int NOT_FOUND = 404;

  private final HttpCaller http;
  private final Timeouts timeouts;
  private final ApiNegotiation negotiation;

  PingEndpoint(HttpCaller http, Timeouts timeouts, ApiNegotiation negotiation) {
    this.http = http;
    this.timeouts = timeouts;
    this.negotiation = negotiation;
  }

  EnginePing ping(Cancellation cancellation) throws EngineException {
    long start = System.nanoTime();
    Optional<ApiVersion> announced = ask(http, timeouts, cancellation);
    Duration roundTrip = Duration.ofNanos(System.nanoTime() - start);
    return new EnginePing(negotiation.heard(announced, cancellation), roundTrip);
  }

  /** The version that the answer's {@code Api-Version} announces. */
  static Optional<ApiVersion> ask(HttpCaller http, Timeouts timeouts, Cancellation cancellation)
      throws EngineException {
    try {
      return http.call(
          ApiRequest.get("_ping", timeouts.connect()),
          cancellation,
          answer -> announced(answer, http));
    } catch (EngineRefusedException e) {
      throw e.status() == NOT_FOUND
          ? http.notAnEngine("no /_ping here: HTTP status " + NOT_FOUND)
          : e;
    }
  }

  private static Optional<ApiVersion> announced(Answer answer, HttpCaller http)
      throws IOException, EngineException {
    String header = answer.header("Api-Version");
    String body = answer.text(MAX_BODY).strip();
    if (header == null && !body.equals("OK")) {
      throw http.notAnEngine("its answer to a ping is not an engine's");
    }
    return Optional.ofNullable(header).flatMap(ApiVersion::parse);
  }
}
