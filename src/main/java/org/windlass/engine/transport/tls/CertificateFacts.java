package org.windlass.engine.transport.tls;

import java.time.Instant;
import java.util.List;

/**
 * What a certificate says of itself, for people.
 *
 * @param subject whose it is: the common name, or the whole name when there is none
 * @param issuer who signed it, named in the same way
 * @param notBefore from when on it is valid
 * @param notAfter until when it is valid
 * @param keyType such as {@code RSA 2048}, {@code EC P-256} or {@code Ed25519}
 * @param isAuthority whether it may sign other certificates
 * @param names the host names and addresses it is for; empty for most client certificates
 */
public record CertificateFacts(
    String subject,
    String issuer,
    Instant notBefore,
    Instant notAfter,
    String keyType,
    boolean isAuthority,
    List<String> names) {

  /** Takes a copy of the list. */
  public CertificateFacts {
    names = List.copyOf(names);
  }
}
