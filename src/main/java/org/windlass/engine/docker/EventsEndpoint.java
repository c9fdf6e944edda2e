package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;

/** {@code GET /events}, for images and containers. */
final class EventsEndpoint {
  private static final int MAX_EVENT = 1 << 20;
  private static final String FILTERS = Json.write(Map.of("type", List.of("image", "container")));
  private static final ObjectReader READER = Json.MAPPER.readerFor(EventWire.class);

  private final ApiClient api;

  EventsEndpoint(ApiClient api) {
    this.api = api;
  }

  void follow(
      Runnable subscribed, Consumer<? super EngineEvent> listener, Cancellation cancellation)
      throws EngineException {
    ApiRequest request = ApiRequest.get("events", Duration.ZERO).with("filters", FILTERS);
    api.call(
        request,
        cancellation,
        answer -> {
          subscribed.run();
          throw read(answer.body(MAX_EVENT), listener);
        });
  }

  /** Ends only with a failure, which it returns or throws. */
  private static IOException read(BoundedInput body, Consumer<? super EngineEvent> listener) {
    try (MappingIterator<@Nullable EventWire> events = READER.readValues(body)) {
      while (events.hasNextValue()) {
        EventWire event = events.nextValue();
        body.messageDone();
        if (event != null) {
          listener.accept(event.toEvent());
        }
      }
    }
    return new EOFException("the engine ended its stream of events");
  }

  private record EventWire(
      @JsonProperty("Type") @Nullable String type,
      @JsonProperty("Action") @Nullable String action,
      @JsonProperty("Actor") @Nullable Actor actor) {

    EngineEvent toEvent() {
      return new EngineEvent(
          Listings.text(type),
          Listings.text(action),
          actor == null ? "" : Listings.text(actor.id()));
    }
  }

  private record Actor(@JsonProperty("ID") @Nullable String id) {}
}
