package org.windlass.engine.transport.tls;

import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;

/** What people call kinds of keys. */
final class KeyTypes {
  private KeyTypes() {}

  /** Such as {@code RSA 2048}, {@code EC P-256} or {@code Ed25519}; public or private. */
  static String of(Key key) {
    return switch (key) {
      case RSAKey rsa -> "RSA " + rsa.getModulus().bitLength();
      case ECKey ec -> "EC P-" + ec.getParams().getCurve().getField().getFieldSize();
      case EdECKey edwards -> edwards.getParams().getName();
      default -> key.getAlgorithm();
    };
  }
}
