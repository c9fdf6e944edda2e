package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.EngineException;

/** {@code GET /containers/json?all=1}. */
final class ContainersEndpoint {
  private final ApiClient api;
  private final Timeouts timeouts;

  ContainersEndpoint(ApiClient api, Timeouts timeouts) {
    this.api = api;
    this.timeouts = timeouts;
  }

  List<ContainerSummary> list(Cancellation cancellation) throws EngineException {
    return api.call(
        ApiRequest.get("containers/json", timeouts.longCall()).with("all", "1"),
        cancellation,
        answer ->
            Arrays.stream(Json.read(answer, ContainerWire[].class))
                .filter(Objects::nonNull)
                .map(ContainerWire::toSummary)
                .toList());
  }

  private record ContainerWire(
      @JsonProperty("Id") @Nullable String id,
      @JsonProperty("Names") @Nullable List<@Nullable String> names,
      @JsonProperty("ImageID") @Nullable String imageId,
      @JsonProperty("State") @Nullable String state) {

    ContainerSummary toSummary() {
      return new ContainerSummary(
          Listings.text(id),
          Listings.list(names).stream().map(ContainerWire::withoutSlash).toList(),
          Listings.text(imageId),
          Listings.text(state));
    }

    private static String withoutSlash(String name) {
      return name.startsWith("/") ? name.substring(1) : name;
    }
  }
}
