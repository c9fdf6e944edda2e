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

/** {@code GET /images/search}. */
final class SearchEndpoint {
  private final ApiClient api;
  private final Timeouts timeouts;

  SearchEndpoint(ApiClient api, Timeouts timeouts) {
    this.api = api;
    this.timeouts = timeouts;
  }

  List<SearchResult> search(SearchQuery query, Cancellation cancellation) throws EngineException {
    return api.call(
        request(query),
        cancellation,
        answer ->
            Arrays.stream(Json.read(answer, ResultWire[].class))
                .filter(Objects::nonNull)
                .map(ResultWire::toResult)
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
   */
  private record ResultWire(
      @JsonProperty("name") @JsonAlias("Name") @Nullable String name,
      @JsonProperty("description") @JsonAlias("Description") @Nullable String description,
      @JsonProperty("star_count") @JsonAlias("Stars") int stars,
      @JsonProperty("is_official") @JsonAlias("Official") @Nullable String official,
      @JsonProperty("Index") @Nullable String index) {

    SearchResult toResult() {
      String mark = Listings.text(official);
      return new SearchResult(
          fullName(),
          Listings.text(description),
          Math.max(0, stars),
          mark.equals("true") || mark.equals("[OK]"));
    }

    /** podman before version 4 gave the registry in {@code Index} alone. */
    private String fullName() {
      String given = Listings.text(name);
      String registry = Listings.text(index);
      return registry.isEmpty() || given.startsWith(registry + "/") || given.contains(".")
          ? given
          : registry + "/" + given;
    }
  }
}
