package org.windlass.engine.docker;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What an engine should log in to a registry with. */
final class RegistryAuth {
  static final String HEADER = "X-Registry-Auth";

  /** No login: an empty object, which is what the docker command line sends then. */
  static final String ANONYMOUS = encode(Map.of());

  private RegistryAuth() {}

  /** JSON in base64url with padding (Engine API, section Authentication). */
  private static String encode(Map<String, String> credentials) {
    return Base64.getUrlEncoder()
        .encodeToString(Json.write(credentials).getBytes(StandardCharsets.UTF_8));
  }
}
