package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.HistoryStep;

/** {@code GET /images/NAME/history}. */
final class HistoryEndpoint {
  private final ApiClient api;
  private final Timeouts timeouts;

  HistoryEndpoint(ApiClient api, Timeouts timeouts) {
    this.api = api;
    this.timeouts = timeouts;
  }

  List<HistoryStep> history(String nameOrId, Cancellation cancellation) throws EngineException {
    return api.call(
        ApiRequest.get("images/" + nameOrId + "/history", timeouts.longCall()),
        cancellation,
        answer ->
            Arrays.stream(Json.read(answer, StepWire[].class))
                .filter(Objects::nonNull)
                .map(StepWire::toStep)
                .toList());
  }

  private record StepWire(
      @JsonProperty("Created") long created,
      @JsonProperty("CreatedBy") @Nullable String createdBy,
      @JsonProperty("Size") long size,
      @JsonProperty("Comment") @Nullable String comment,
      @JsonProperty("Tags") @Nullable List<@Nullable String> tags) {

    HistoryStep toStep() {
      return new HistoryStep(
          Instant.ofEpochSecond(Math.max(0, created)),
          Listings.text(createdBy),
          Math.max(0, size),
          Listings.text(comment),
          size <= 0,
          Listings.named(tags));
    }
  }
}
