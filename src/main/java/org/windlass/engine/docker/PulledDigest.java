package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.reference.Digest;
import org.windlass.reference.Reference;

/** Asks which digest a pulled image has ({@code GET /images/NAME/json}): podman does not say it. */
final class PulledDigest {
  private static final Logger LOG = LoggerFactory.getLogger(PulledDigest.class);

  private final ApiClient api;
  private final Timeouts timeouts;

  PulledDigest(ApiClient api, Timeouts timeouts) {
    this.api = api;
    this.timeouts = timeouts;
  }

  /** The digest under the repository that was pulled from; empty when the engine does not know. */
  Optional<String> of(Reference reference, Cancellation cancellation)
      throws EngineCancelledException {
    Digest asked = reference.digest();
    if (asked != null) {
      return Optional.of(asked.toString());
    }
    String path = "images/" + reference.canonical() + "/json";
    try {
      return api
          .call(
              ApiRequest.get(path, timeouts.call()),
              cancellation,
              answer -> Listings.list(Json.read(answer, ImageWire.class).repoDigests()))
          .stream()
          .filter(name -> name.startsWith(reference.canonicalName() + "@"))
          .map(name -> name.substring(name.indexOf('@') + 1))
          .findFirst();
    } catch (EngineCancelledException e) {
      throw e;
    } catch (EngineException e) {
      // The image is there all the same.
      LOG.debug("no digest for {}: {}", reference, e.getMessage());
      return Optional.empty();
    }
  }

  private record ImageWire(
      @JsonProperty("RepoDigests") @Nullable List<@Nullable String> repoDigests) {}
}
