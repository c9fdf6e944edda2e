package org.windlass.engine.docker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.PullEvent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Decodes the stream of progress messages that the engine answers with to a pull, a push or an
 * import, one at a time and in bounded memory. For one stream and one thread.
 */
final class MessageStream {
  private static final int STREAM_STATUS = 200;

  /** Names that are matched as bytes, without a text of each; the constants are their places. */
  private static final PropertyNameMatcher NAMES =
      Json.FACTORY.constructNameMatcher(
          Stream.of(
                  "status",
                  "id",
                  "progressDetail",
                  "errorDetail",
                  "error",
                  "current",
                  "total",
                  "units")
              .map(Named::fromString)
              .toList(),
          false);

  private static final int STATUS = 0;
  private static final int ID = 1;
  private static final int PROGRESS_DETAIL = 2;
  private static final int ERROR_DETAIL = 3;
  private static final int ERROR = 4;
  private static final int CURRENT = 5;
  private static final int TOTAL = 6;
  private static final int UNITS = 7;
  private static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

  private final Consumer<? super PullEvent> listener;
  private final UsualMessage usual = new UsualMessage();

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
    PeekedInput in = new PeekedInput(body);
    try (body) {
      while (in.peek()) {
        int end = usual.read(in.buffer(), in.start(), in.end());
        while (end == UsualMessage.PARTIAL && in.more()) {
          end = usual.read(in.buffer(), in.start(), in.end());
        }
        if (end >= 0) {
          in.takeTo(end);
          body.messageDone();
          listener.accept(
              new PullEvent(usual.id(), usual.status(), usual.current(), usual.total(), ""));
        } else {
          readAny(in);
          body.messageDone();
          deliver();
        }
      }
    }
  }

  /** Reads a message of any form, and leaves what comes behind it. */
  private void readAny(PeekedInput in) {
    ByteArrayOutputStream behind = new ByteArrayOutputStream();
    try (JsonParser json = Json.FACTORY.createParser(ObjectReadContext.empty(), in)) {
      JsonToken token = json.nextToken();
      if (token != JsonToken.START_OBJECT) {
        throw new StreamReadException(json, "not an object: " + token);
      }
      readMessage(json);
      json.releaseBuffered(behind);
    }
    in.putBack(behind.toByteArray());
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
    for (int name = json.nextNameMatch(NAMES); name != END; name = json.nextNameMatch(NAMES)) {
      JsonToken value = json.nextToken();
      switch (name) {
        case STATUS -> status = text(json, value);
        case ID -> id = text(json, value);
        case PROGRESS_DETAIL -> readProgress(json, value);
        case ERROR_DETAIL -> readErrorDetail(json, value);
        case ERROR -> error = error.isEmpty() ? text(json, value) : error;
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
    for (int name = json.nextNameMatch(NAMES); name != END; name = json.nextNameMatch(NAMES)) {
      JsonToken value = json.nextToken();
      switch (name) {
        case CURRENT -> current = number(json, value);
        case TOTAL -> total = number(json, value);
        case UNITS -> units = text(json, value);
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
      String said = name.equals("message") ? text(json, value) : "";
      error = said.isEmpty() ? error : said;
      json.skipChildren();
    }
  }

  private static String text(JsonParser json, JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      return json.getString();
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
