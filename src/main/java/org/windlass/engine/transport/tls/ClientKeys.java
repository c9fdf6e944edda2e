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
 * Answers a server that asks for a client certificate, with the first that it would take. As Go
 * does, sends none to a server that names authorities of which none has signed it.
 */
final class ClientKeys extends X509ExtendedKeyManager {
  private final List<Identity> identities;
  private final Runnable onAsked;

  /**
   * @param identities empty for none
   * @param onAsked called each time that a server asks
   */
  ClientKeys(List<Identity> identities, Runnable onAsked) {
    this.identities = List.copyOf(identities);
    this.onAsked = onAsked;
  }

  /** An alias is a place in the list. */
  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
    ClientAuth.noteAsked(socket);
    onAsked.run();
    for (int i = 0; i < identities.size(); i++) {
      Identity identity = identities.get(i);
      if (Arrays.asList(keyTypes).contains(identity.key().getAlgorithm())
          && isSignedByOneOf(identity.chain(), issuers)) {
        return String.valueOf(i);
      }
    }
    return null;
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
  public X509Certificate[] getCertificateChain(String alias) {
    return identity(alias).chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return identity(alias).key();
  }

  private Identity identity(String alias) {
    return identities.get(Integer.parseInt(alias));
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
