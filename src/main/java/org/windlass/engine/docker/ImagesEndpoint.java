package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.ImageSummary;

/** {@code GET /images/json}. */
final class ImagesEndpoint {
  private final ApiClient api;
  private final Timeouts timeouts;

  ImagesEndpoint(ApiClient api, Timeouts timeouts) {
    this.api = api;
    this.timeouts = timeouts;
  }

  List<ImageSummary> list(Cancellation cancellation) throws EngineException {
    return api.call(
        ApiRequest.get("images/json", timeouts.longCall()),
        cancellation,
        answer ->
            Arrays.stream(Json.read(answer, ImageWire[].class))
                .filter(Objects::nonNull)
                .map(ImageWire::toSummary)
                .toList());
  }

  /** {@code VirtualSize} was dropped in API 1.44; before, some engines gave nothing else. */
  private static final class ImageWire {
    @JsonProperty("Id")
    private @Nullable String id;

    @JsonProperty("RepoTags")
    private @Nullable List<@Nullable String> repoTags;

    @JsonProperty("RepoDigests")
    private @Nullable List<@Nullable String> repoDigests;

    @JsonProperty("Created")
    private long created;

    @JsonProperty("Size")
    private long size;

    @JsonProperty("VirtualSize")
    private long virtualSize;

    @JsonProperty("Containers")
    private @Nullable Integer containers;

    ImageSummary toSummary() {
      return new ImageSummary(
          Listings.text(id),
          Listings.named(repoTags),
          Listings.named(repoDigests),
          Instant.ofEpochSecond(Math.max(0, created)),
          size > 0 ? size : Math.max(0, virtualSize),
          Math.max(-1, Listings.number(containers)));
    }
  }
}
