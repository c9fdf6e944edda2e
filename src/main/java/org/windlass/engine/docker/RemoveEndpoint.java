package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.Removal;

/** {@code DELETE /images/NAME}. Deleting large layers may take long, so there is no limit. */
final class RemoveEndpoint {
  private final ApiClient api;

  RemoveEndpoint(ApiClient api) {
    this.api = api;
  }

  Removal remove(String nameOrId, boolean force, Cancellation cancellation) throws EngineException {
    ApiRequest request = ApiRequest.delete("images/" + nameOrId, Duration.ZERO);
    return api.call(
        force ? request.with("force", "1") : request,
        cancellation,
        answer -> {
          List<Gone> gone =
              Arrays.stream(Json.read(answer, Gone[].class)).filter(Objects::nonNull).toList();
          return new Removal(texts(gone, Gone::untagged), texts(gone, Gone::deleted));
        });
  }

  private static List<String> texts(List<Gone> gone, Function<Gone, @Nullable String> what) {
    return gone.stream().map(what).filter(Objects::nonNull).toList();
  }

  /** One thing that is gone, of a removal or of pruning. */
  record Gone(
      @JsonProperty("Untagged") @Nullable String untagged,
      @JsonProperty("Deleted") @Nullable String deleted) {}
}
