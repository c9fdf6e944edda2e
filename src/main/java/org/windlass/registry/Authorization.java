package org.windlass.registry;

/**
 * What is sent to be let in.
 *
 * @param header a secret
 * @param personal whether it comes of credentials, and not of an anonymous token
 */
record Authorization(String header, boolean personal) {
  /** Names no secret. */
  @Override
  public String toString() {
    return "Authorization[" + (personal ? "personal" : "anonymous") + "]";
  }
}
