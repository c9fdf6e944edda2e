package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.Pruned;

/** {@code POST /images/prune} and {@code POST /build/prune}. */
final class PruneEndpoint {
  /** The API that podman has of its own. */
  private static final String PODMAN = "v4.0.0/libpod";

  private final ApiClient api;
  private final HttpCaller http;

  PruneEndpoint(ApiClient api, HttpCaller http) {
    this.api = api;
    this.http = http;
  }

  /**
   * @param all also images that have a name
   */
  Pruned images(boolean all, Cancellation cancellation) throws EngineException {
    try {
      return asDocker(all, cancellation);
    } catch (EngineRefusedException e) {
      // podman 4.3 takes a filter that says "not only dangling ones" for a contradiction.
      if (all && e.getMessage().contains("\"dangling\" filter")) {
        return asPodman(cancellation);
      }
      throw e;
    }
  }

  private Pruned asPodman(Cancellation cancellation) throws EngineException {
    return http.call(
        ApiRequest.post("images/prune", Duration.ZERO).with("all", "true").below(PODMAN),
        cancellation,
        answer -> {
          List<PodmanWire> gone =
              Arrays.stream(Json.read(answer, PodmanWire[].class))
                  .filter(Objects::nonNull)
                  .toList();
          return new Pruned(
              gone.stream().map(one -> Listings.text(one.id())).toList(),
              gone.stream().mapToLong(one -> Math.max(0, one.size())).sum());
        });
  }

  private Pruned asDocker(boolean all, Cancellation cancellation) throws EngineException {
    return api.call(
        ApiRequest.post("images/prune", Duration.ZERO)
            .with("filters", "{\"dangling\":[\"" + !all + "\"]}"),
        cancellation,
        answer -> {
          ImagesWire wire = Json.read(answer, ImagesWire.class);
          List<String> gone =
              Listings.list(wire.deleted()).stream()
                  .flatMap(one -> Stream.of(one.untagged(), one.deleted()))
                  .filter(Objects::nonNull)
                  .toList();
          return new Pruned(gone, Math.max(0, wire.freed()));
        });
  }

  Pruned buildCache(Cancellation cancellation) throws EngineException {
    return api.call(
        ApiRequest.post("build/prune", Duration.ZERO),
        cancellation,
        answer -> {
          CacheWire wire = Json.read(answer, CacheWire.class);
          return new Pruned(Listings.list(wire.deleted()), Math.max(0, wire.freed()));
        });
  }

  private record ImagesWire(
      @JsonProperty("ImagesDeleted") @Nullable List<RemoveEndpoint.@Nullable Gone> deleted,
      @JsonProperty("SpaceReclaimed") long freed) {}

  private record PodmanWire(
      @JsonProperty("Id") @Nullable String id, @JsonProperty("Size") long size) {}

  private record CacheWire(
      @JsonProperty("CachesDeleted") @Nullable List<@Nullable String> deleted,
      @JsonProperty("SpaceReclaimed") long freed) {}
}
