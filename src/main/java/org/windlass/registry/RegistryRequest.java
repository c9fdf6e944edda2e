package org.windlass.registry;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.windlass.registry.RegistryNotFoundException.What;

/**
 * One request to a registry.
 *
 * @param body null for none
 * @param scopes what a token must allow
 * @param what is not there when the answer is 404
 * @param subject its name
 * @param patience how long the server may be silent; null for the usual time
 * @param ownConnection whether it must not share one with other requests
 */
record RegistryRequest(
    String method,
    HttpUrl url,
    Map<String, String> headers,
    @Nullable RequestBody body,
    Scopes scopes,
    What what,
    String subject,
    @Nullable Duration patience,
    boolean ownConnection) {

  static RegistryRequest get(HttpUrl url, Scopes scopes, What what, String subject) {
    return new RegistryRequest("GET", url, Map.of(), null, scopes, what, subject, null, false);
  }

  RegistryRequest as(String otherMethod) {
    return new RegistryRequest(
        otherMethod, url, headers, body, scopes, what, subject, patience, ownConnection);
  }

  RegistryRequest with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new RegistryRequest(
        method, url, more, body, scopes, what, subject, patience, ownConnection);
  }

  RegistryRequest sending(String otherMethod, RequestBody content, Duration longPatience) {
    return new RegistryRequest(
        otherMethod, url, headers, content, scopes, what, subject, longPatience, false);
  }

  RegistryRequest overOwnConnection() {
    return new RegistryRequest(method, url, headers, body, scopes, what, subject, patience, true);
  }
}
