package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineInfo;

/** {@code GET /info}. */
final class InfoEndpoint {
  private final ApiClient api;
  private final Timeouts timeouts;

  InfoEndpoint(ApiClient api, Timeouts timeouts) {
    this.api = api;
    this.timeouts = timeouts;
  }

  EngineInfo info(Cancellation cancellation) throws EngineException {
    return api.call(
        ApiRequest.get("info", timeouts.call()),
        cancellation,
        answer -> Json.read(answer, InfoWire.class).toInfo());
  }

  private record InfoWire(
      @JsonProperty("Name") @Nullable String name,
      @JsonProperty("OperatingSystem") @Nullable String operatingSystem,
      @JsonProperty("OSType") @Nullable String osType,
      @JsonProperty("Architecture") @Nullable String architecture,
      @JsonProperty("Driver") @Nullable String driver,
      @JsonProperty("DockerRootDir") @Nullable String rootDirectory,
      @JsonProperty("NCPU") @Nullable Integer cpus,
      @JsonProperty("MemTotal") @Nullable Long memory,
      @JsonProperty("Containers") @Nullable Integer containers,
      @JsonProperty("ContainersRunning") @Nullable Integer containersRunning,
      @JsonProperty("Images") @Nullable Integer images) {

    EngineInfo toInfo() {
      return new EngineInfo(
          Listings.text(name),
          Listings.text(operatingSystem),
          Listings.text(osType),
          Listings.text(architecture),
          Listings.text(driver),
          Listings.text(rootDirectory),
          Listings.number(cpus),
          Listings.number(memory),
          Listings.number(containers),
          Listings.number(containersRunning),
          Listings.number(images));
    }
  }
}
