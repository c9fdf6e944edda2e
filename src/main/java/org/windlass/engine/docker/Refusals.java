package org.windlass.engine.docker;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineProtocolException.Reason;
import org.windlass.engine.EngineRefusedException;
import tools.jackson.core.JacksonException;

/** Reads an answer that is not a success: the engine's error, or somebody else's page. */
final class Refusals {
  private static final int MAX_TEXT = 1 << 16;
  private static final String TLS_PORT = "Client sent an HTTP request to an HTTPS server";

  private final String host;

  Refusals(String host) {
    this.host = host;
  }

  EngineException of(Answer answer) throws IOException {
    String text = answer.text(MAX_TEXT).strip();
    if (text.startsWith(TLS_PORT)) {
      return new EngineProtocolException(host, Reason.TLS_EXPECTED, host + ": " + text, null);
    }
    if (answer.isMarkup() || isRedirect(answer)) {
      return new EngineProtocolException(
          host, Reason.NOT_AN_ENGINE, host + ": HTTP status " + answer.status(), null);
    }
    return new EngineRefusedException(answer.status(), message(text, answer.status()));
  }

  /** dockerd and podman wrap the message in JSON; a Go server's own errors are plain text. */
  private static String message(String text, int status) {
    try {
      ErrorWire wire = Json.MAPPER.readValue(text, ErrorWire.class);
      if (wire != null && wire.message != null && !wire.message.isEmpty()) {
        return wire.message;
      }
    } catch (JacksonException e) {
      // Not JSON: the text is the message.
    }
    return text.isEmpty() ? "HTTP status " + status : text;
  }

  private static boolean isRedirect(Answer answer) {
    return answer.status() >= 300 && answer.status() < 400;
  }

  private record ErrorWire(@Nullable String message) {}
}
