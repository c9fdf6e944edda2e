package org.windlass.registry;

import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a registry wants a token to come from.
 *
 * @param service empty when it named none
 * @param scopes what it wants the token to allow
 * @param error such as {@code insufficient_scope}; empty when there is none
 */
record TokenChallenge(HttpUrl realm, String service, Scopes scopes, String error) {

  /**
   * Reads a challenge's parameters.
   *
   * @param parameters names in small letters
   * @return null when its realm is no address
   */
  static @Nullable TokenChallenge of(Map<@Nullable String, String> parameters) {
    HttpUrl realm = HttpUrl.parse(parameters.getOrDefault("realm", ""));
    return realm == null
        ? null
        : new TokenChallenge(
            realm,
            parameters.getOrDefault("service", ""),
            Scopes.parse(parameters.getOrDefault("scope", "")),
            parameters.getOrDefault("error", ""));
  }
}
