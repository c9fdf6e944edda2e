package org.windlass.engine.docker;

import java.util.Locale;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;

/** Calls under the negotiated API version. */
final class ApiClient {
  private static final int BAD_REQUEST = 400;

  private final HttpCaller http;
  private final ApiNegotiation negotiation;

  ApiClient(HttpCaller http, ApiNegotiation negotiation) {
    this.http = http;
    this.negotiation = negotiation;
  }

  /**
   * Sends the request under {@code /vX.Y}. An engine that was exchanged for another version since
   * the negotiation refuses it; then negotiates again, and sends it once more.
   */
  <T> T call(ApiRequest request, Cancellation cancellation, AnswerReader<T> reader)
      throws EngineException {
    ApiVersion version = negotiation.version(cancellation);
    try {
      return http.call(request.below("v" + version), cancellation, reader);
    } catch (EngineRefusedException e) {
      if (!isVersionRefused(e)) {
        throw e;
      }
      ApiVersion other = negotiation.renegotiate(cancellation);
      if (other.equals(version)) {
        throw e;
      }
      return http.call(request.below("v" + other), cancellation, reader);
    }
  }

  /** The version that the next call will speak. */
  ApiVersion version(Cancellation cancellation) throws EngineException {
    return negotiation.version(cancellation);
  }

  private static boolean isVersionRefused(EngineRefusedException e) {
    String message = e.getMessage().toLowerCase(Locale.ROOT);
    // Docker 1.12 has words of its own for a client that is too new.
    return e.status() == BAD_REQUEST
        && ((message.contains("client version")
                && (message.contains("too old") || message.contains("too new")))
            || message.contains("client is newer than server"));
  }
}
