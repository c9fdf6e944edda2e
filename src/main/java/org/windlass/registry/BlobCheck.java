package org.windlass.registry;

import org.windlass.reference.Digest;
import org.windlass.registry.RegistryNotFoundException.What;

/** Tells whether a repository has a blob. */
final class BlobCheck {
  private final HttpCaller caller;

  BlobCheck(HttpCaller caller) {
    this.caller = caller;
  }

  /**
   * Whether it is there.
   *
   * @param scopes of what it is asked for, so that one token does for both
   */
  boolean has(
      Endpoint endpoint, String repository, Digest digest, Scopes scopes, CancelSignal signal)
      throws RegistryException {
    RegistryRequest request =
        RegistryRequest.get(
                endpoint.api(repository + "/blobs/" + digest).build(),
                scopes,
                What.BLOB,
                repository + "@" + digest)
            .as("HEAD");
    try {
      caller.call(endpoint, request, signal, Answer::status);
      return true;
    } catch (RegistryNotFoundException e) {
      return false;
    }
  }
}
