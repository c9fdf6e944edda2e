package org.windlass.engine.docker;

import java.io.IOException;
import java.util.function.Consumer;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.PullEvent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Decodes the stream of progress messages that the engine answers with to a pull, a push or an
 * import, one at a time and in bounded memory. For one stream and one thread.
 */
final class MessageStream {
  private static final int STREAM_STATUS = 200;

  private final Consumer<? super PullEvent> listener;
  private final TextCache ids = new TextCache();
  private final TextCache texts = new TextCache();

  private String id = "";
  private String status = "";
  private String units = "";
  private String error = "";
  private long current;
  private long total;

  MessageStream(Consumer<? super PullEvent> listener) {
    this.listener = listener;
  }

  /**
   * Reads until the end of the stream.
   *
   * @throws EngineRefusedException when a message says that the work failed
   */
  void read(BoundedInput body) throws IOException, EngineException {
    try (JsonParser json = Json.FACTORY.createParser(ObjectReadContext.empty(), body)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token != JsonToken.START_OBJECT) {
          throw new StreamReadException(json, "not an object: " + token);
        }
        readMessage(json);
        body.messageDone();
        deliver();
      }
    }
  }

  private void deliver() throws EngineRefusedException {
    if (!error.isEmpty()) {
      throw new EngineRefusedException(STREAM_STATUS, error);
    }
    if (!status.isEmpty()) {
      listener.accept(new PullEvent(id, status, current, total, units));
    }
  }

  private void readMessage(JsonParser json) {
    id = "";
    status = "";
    units = "";
    error = "";
    current = -1;
    total = -1;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      switch (name) {
        case "status" -> status = text(json, value, texts);
        case "id" -> id = text(json, value, ids);
        case "progressDetail" -> readProgress(json, value);
        case "errorDetail" -> readErrorDetail(json, value);
        case "error" -> error = error.isEmpty() ? text(json, value, texts) : error;
        // "progress" is the same in words, for terminals.
        default -> json.skipChildren();
      }
    }
  }

  private void readProgress(JsonParser json, JsonToken start) {
    if (start != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      switch (name) {
        case "current" -> current = number(json, value);
        case "total" -> total = number(json, value);
        case "units" -> units = text(json, value, texts);
        default -> json.skipChildren();
      }
    }
  }

  private void readErrorDetail(JsonParser json, JsonToken start) {
    if (start != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      String said = name.equals("message") ? text(json, value, texts) : "";
      error = said.isEmpty() ? error : said;
      json.skipChildren();
    }
  }

  private static String text(JsonParser json, JsonToken value, TextCache cache) {
    if (value == JsonToken.VALUE_STRING) {
      return cache.get(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
    }
    json.skipChildren();
    return "";
  }

  /** A count of bytes; -1 for what cannot be one. */
  private static long number(JsonParser json, JsonToken value) {
    if (!value.isNumeric()) {
      json.skipChildren();
      return -1;
    }
    try {
      return Math.max(-1, json.getLongValue());
    } catch (InputCoercionException e) {
      // Beyond a long: as good as unknown.
      return -1;
    }
  }
}
