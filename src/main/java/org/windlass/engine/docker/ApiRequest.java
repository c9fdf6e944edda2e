package org.windlass.engine.docker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One request to the engine.
 *
 * @param method {@code GET}, {@code POST} or {@code DELETE}
 * @param path below the API's root, without version or leading slash
 * @param query parameters in their order, not yet encoded; one name may come more than once
 * @param headers besides the ones that every request has
 * @param limit for the whole call; zero for none
 * @param body of a {@code POST}; null for none
 */
record ApiRequest(
    String method,
    String path,
    List<Map.Entry<String, String>> query,
    Map<String, String> headers,
    Duration limit,
    @Nullable RequestBody body) {

  ApiRequest {
    query = new ArrayList<>(query);
    headers = new LinkedHashMap<>(headers);
  }

  static ApiRequest get(String path, Duration limit) {
    return new ApiRequest("GET", path, List.of(), Map.of(), limit, null);
  }

  static ApiRequest post(String path, Duration limit) {
    return new ApiRequest("POST", path, List.of(), Map.of(), limit, null);
  }

  static ApiRequest delete(String path, Duration limit) {
    return new ApiRequest("DELETE", path, List.of(), Map.of(), limit, null);
  }

  /** This request with a body. */
  ApiRequest withBody(RequestBody content) {
    return new ApiRequest(method, path, query, headers, limit, content);
  }

  ApiRequest with(String parameter, String value) {
    ApiRequest copy = new ApiRequest(method, path, query, headers, limit, body);
    copy.query.add(Map.entry(parameter, value));
    return copy;
  }

  ApiRequest withHeader(String name, String value) {
    ApiRequest copy = new ApiRequest(method, path, query, headers, limit, body);
    copy.headers.put(name, value);
    return copy;
  }

  /** This request below {@code prefix}, such as {@code v1.41}. */
  ApiRequest below(String prefix) {
    return new ApiRequest(method, prefix + "/" + path, query, headers, limit, body);
  }
}
