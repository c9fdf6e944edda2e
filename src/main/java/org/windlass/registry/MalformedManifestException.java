package org.windlass.registry;

/**
 * Bytes that are not the manifest or configuration they should be. The message says why, in
 * technical English.
 */
public final class MalformedManifestException extends Exception {
  MalformedManifestException(String message) {
    super(message);
  }
}
