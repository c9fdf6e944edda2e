package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineVersion;

/** {@code GET /version}, which every engine answers without a version in the path. */
final class VersionEndpoint {
  private final HttpCaller http;
  private final Timeouts timeouts;

  VersionEndpoint(HttpCaller http, Timeouts timeouts) {
    this.http = http;
    this.timeouts = timeouts;
  }

  EngineVersion version(Cancellation cancellation) throws EngineException {
    return http.call(
        ApiRequest.get("version", timeouts.call()),
        cancellation,
        answer -> Json.read(answer, VersionWire.class).toVersion());
  }

  private record VersionWire(
      @JsonProperty("Platform") @Nullable Named platform,
      @JsonProperty("Components") @Nullable List<@Nullable Named> components,
      @JsonProperty("Version") @Nullable String version,
      @JsonProperty("ApiVersion") @Nullable String apiVersion,
      @JsonProperty("MinAPIVersion") @Nullable String minApiVersion,
      @JsonProperty("Os") @Nullable String os,
      @JsonProperty("Arch") @Nullable String arch) {

    EngineVersion toVersion() {
      return new EngineVersion(
          name(), Listings.text(version), range(), Listings.text(os), Listings.text(arch));
    }

    /** dockerd calls its first component just "Engine"; others give it a name of their own. */
    private String name() {
      String first =
          Listings.list(components).stream()
              .findFirst()
              .map(Named::name)
              .orElse(platform == null ? null : platform.name());
      return first == null || first.isEmpty() || first.equals("Engine") ? "Docker Engine" : first;
    }

    private ApiVersion.@Nullable Range range() {
      Optional<ApiVersion> max = Optional.ofNullable(apiVersion).flatMap(ApiVersion::parse);
      // Engines older than API 1.25 name no minimum: they answer to all that came before.
      Optional<ApiVersion> min = Optional.ofNullable(minApiVersion).flatMap(ApiVersion::parse);
      return max.map(m -> new ApiVersion.Range(min.orElse(new ApiVersion(1, 0)), m)).orElse(null);
    }
  }

  private record Named(@JsonProperty("Name") @Nullable String name) {}
}
