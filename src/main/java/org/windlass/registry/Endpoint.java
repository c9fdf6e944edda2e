package org.windlass.registry;

import okhttp3.HttpUrl;

/**
 * An address at which a registry, or a mirror of one, answers.
 *
 * @param registry the name in references, which failures are told of
 * @param credentialsOf whose credentials may be sent there
 * @param root ends with a slash; the API begins below it with {@code v2/}
 */
record Endpoint(String registry, String credentialsOf, HttpUrl root) {

  /** An address below the API's root. */
  HttpUrl.Builder api(String path) {
    return root.newBuilder().addPathSegments("v2/" + path);
  }

  /** Whether an address is on this very server, so that credentials may go there. */
  boolean hasOriginOf(HttpUrl url) {
    return sameOrigin(root, url);
  }

  static boolean sameOrigin(HttpUrl a, HttpUrl b) {
    return a.scheme().equals(b.scheme()) && a.host().equals(b.host()) && a.port() == b.port();
  }
}
