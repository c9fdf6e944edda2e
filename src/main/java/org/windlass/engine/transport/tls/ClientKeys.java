package org.windlass.engine.transport.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Answers a server that asks for a client certificate, with the one there is. As Go does, sends
 * none to a server that names authorities of which none has signed it.
 */
final class ClientKeys extends X509ExtendedKeyManager {
  private static final String ALIAS = "client";

  private final @Nullable Identity identity;
  private final Runnable onAsked;

  /**
   * @param identity null for none
   * @param onAsked called each time that a server asks
   */
  ClientKeys(@Nullable Identity identity, Runnable onAsked) {
    this.identity = identity;
    this.onAsked = onAsked;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
    ClientAuth.noteAsked(socket);
    onAsked.run();
    return identity != null
            && Arrays.asList(keyTypes).contains(identity.key().getAlgorithm())
            && isSignedByOneOf(identity.chain(), issuers)
        ? ALIAS
        : null;
  }

  private static boolean isSignedByOneOf(
      List<X509Certificate> chain, Principal @Nullable [] issuers) {
    return issuers == null
        || issuers.length == 0
        || chain.stream()
            .anyMatch(
                certificate ->
                    Arrays.asList(issuers).contains(certificate.getIssuerX500Principal()));
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    return identity == null ? null : identity.chain().toArray(X509Certificate[]::new);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return identity == null ? null : identity.key();
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }
}
