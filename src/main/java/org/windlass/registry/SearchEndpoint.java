package org.windlass.registry;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.windlass.registry.RegistryNotFoundException.What;
import tools.jackson.databind.JsonNode;

/** Searches by the first version of the index API. */
final class SearchEndpoint {
  private final HttpCaller caller;

  SearchEndpoint(HttpCaller caller) {
    this.caller = caller;
  }

  List<SearchHit> search(Endpoint endpoint, String term, int limit, CancelSignal signal)
      throws RegistryException {
    HttpUrl url =
        endpoint
            .root()
            .newBuilder()
            .addPathSegments("v1/search")
            .addQueryParameter("q", term)
            .addQueryParameter("n", Integer.toString(limit))
            .build();
    RegistryRequest request = RegistryRequest.get(url, Scopes.NONE, What.API, endpoint.registry());
    return caller.call(endpoint, request, signal, answer -> hits(answer.json(), limit));
  }

  private static List<SearchHit> hits(JsonNode tree, int limit) {
    List<SearchHit> hits = new ArrayList<>();
    for (JsonNode result : tree.path("results")) {
      String name = result.path("name").asString("");
      if (!name.isEmpty() && hits.size() < limit) {
        hits.add(
            new SearchHit(
                name,
                result.path("description").asString(""),
                result.path("star_count").asLong(0),
                result.path("is_official").asBoolean(false),
                result.path("is_automated").asBoolean(false)));
      }
    }
    return hits;
  }
}
