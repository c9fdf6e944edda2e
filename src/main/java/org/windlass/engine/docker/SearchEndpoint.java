package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;
import org.windlass.reference.Reference;

/** {@code GET /images/search}. */
final class SearchEndpoint {
  private final RegistryAuth auth;
  private final Timeouts timeouts;

  SearchEndpoint(RegistryAuth auth, Timeouts timeouts) {
    this.auth = auth;
    this.timeouts = timeouts;
  }

  List<SearchResult> search(SearchQuery query, Cancellation cancellation) throws EngineException {
    String registry = query.registry();
    return auth.call(
        request(query),
        registry,
        cancellation,
        answer ->
            Arrays.stream(Json.read(answer, ResultWire[].class))
                .filter(Objects::nonNull)
                .map(result -> result.toResult(registry))
                .toList());
  }

  private ApiRequest request(SearchQuery query) {
    ApiRequest request =
        ApiRequest.get("images/search", timeouts.longCall())
            .with("term", query.term())
            .with("limit", Integer.toString(query.limit()));
    Map<String, List<String>> filters = new LinkedHashMap<>();
    if (query.officialOnly()) {
      filters.put("is-official", List.of("true"));
    }
    if (query.minStars() > 0) {
      filters.put("stars", List.of(Integer.toString(query.minStars())));
    }
    return filters.isEmpty() ? request : request.with("filters", Json.write(filters));
  }

  /**
   * dockerd's fields and, as aliases, podman's. dockerd's {@code is_automated} went away with API
   * 1.46 and is not read.
   *
   * @param official {@code true} from dockerd, {@code [OK]} from podman
   * @param index the registry, from podman only
   */
  private record ResultWire(
      @JsonProperty("name") @JsonAlias("Name") @Nullable String name,
      @JsonProperty("description") @JsonAlias("Description") @Nullable String description,
      @JsonProperty("star_count") @JsonAlias("Stars") int stars,
      @JsonProperty("is_official") @JsonAlias("Official") @Nullable String official,
      @JsonProperty("Index") @Nullable String index) {

    SearchResult toResult(String registry) {
      String mark = Listings.text(official);
      return new SearchResult(
          nameAt(registry),
          Listings.text(description),
          Math.max(0, stars),
          mark.equals("true") || mark.equals("[OK]"));
    }

    /** podman's names hold their registry; dockerd's are as its index gave them. */
    private String nameAt(String registry) {
      String given = Listings.text(name);
      return registry.equals(Reference.DEFAULT_REGISTRY)
              || index != null
              || given.startsWith(registry + "/")
          ? given
          : registry + "/" + given;
    }
  }
}
