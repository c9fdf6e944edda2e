package org.windlass.engine.transport.tls;

import java.util.Arrays;
import java.util.Map;

/**
 * What stands between a {@code BEGIN} and an {@code END} line.
 *
 * @param label such as {@code CERTIFICATE}
 * @param headers such as {@code DEK-Info}
 * @param content decoded from Base64
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; wiped after use when it is a key.
record PemBlock(String label, Map<String, String> headers, byte[] content) {

  PemBlock {
    headers = Map.copyOf(headers);
  }

  boolean isCertificate() {
    return label.equals("CERTIFICATE");
  }

  boolean isPrivateKey() {
    return label.equals("PRIVATE KEY") || label.endsWith(" PRIVATE KEY");
  }

  /** Overwrites the content. */
  void wipe() {
    Arrays.fill(content, (byte) 0);
  }

  /** Not the content. */
  @Override
  public String toString() {
    return "PemBlock[" + label + "]";
  }
}
