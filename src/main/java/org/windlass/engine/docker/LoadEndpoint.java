package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;

/** {@code POST /images/load}, as {@code docker load -q} sends it. */
final class LoadEndpoint {
  private static final int MAX_MESSAGE = 1 << 20;
  private static final int STREAM_STATUS = 200;
  private static final String LOADED = "Loaded image";
  private static final ObjectReader READER = Json.MAPPER.readerFor(MessageWire.class);

  private final ApiClient api;

  LoadEndpoint(ApiClient api) {
    this.api = api;
  }

  List<String> load(InputStream archive, LongConsumer done, Cancellation cancellation)
      throws EngineException {
    // The archive can be sent once only, so the version is settled before.
    api.version(cancellation);
    ApiRequest request =
        ApiRequest.post("images/load", Duration.ZERO)
            .with("quiet", "1")
            .withBody(new ArchiveBody(archive, done));
    return api.call(request, cancellation, answer -> read(answer.body(MAX_MESSAGE)));
  }

  private static List<String> read(BoundedInput body) throws EngineException {
    List<String> loaded = new ArrayList<>();
    try (MappingIterator<@Nullable MessageWire> messages = READER.readValues(body)) {
      while (messages.hasNextValue()) {
        MessageWire message = messages.nextValue();
        body.messageDone();
        if (message != null) {
          take(message, loaded);
        }
      }
    }
    return loaded;
  }

  private static void take(MessageWire message, List<String> loaded) throws EngineException {
    String error = Listings.text(message.error());
    if (!error.isEmpty()) {
      throw new EngineRefusedException(STREAM_STATUS, error);
    }
    for (String line : Listings.text(message.stream()).lines().toList()) {
      int colon = line.indexOf(": ");
      if (line.startsWith(LOADED) && colon > 0) {
        loaded.addAll(List.of(line.substring(colon + 2).strip().split("[,\\s]+", -1)));
      }
    }
  }

  private record MessageWire(
      @JsonProperty("stream") @Nullable String stream,
      @JsonProperty("error") @Nullable String error) {}
}
