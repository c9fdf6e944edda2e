package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes trust of authorities. */
final class Authorities {
  private Authorities() {}

  /** Trust of the servers that these have signed. */
  static Trust of(List<X509Certificate> authorities) throws GeneralSecurityException, IOException {
    Map<Boolean, List<X509Certificate>> byDate =
        authorities.stream().collect(Collectors.partitioningBy(Validity::isNow));
    List<X509Certificate> valid = byDate.getOrDefault(true, List.of());
    return new VerifiedServer(
        valid.isEmpty() ? new NoServer() : chains(store(valid)),
        byDate.getOrDefault(false, List.of()));
  }

  /** A store of these, in memory. */
  static KeyStore store(List<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (int i = 0; i < authorities.size(); i++) {
      store.setCertificateEntry("authority-" + i, authorities.get(i));
    }
    return store;
  }

  /**
   * Finds the way to the authorities in {@code store}.
   *
   * @param store null for those that Java brings along
   */
  static X509ExtendedTrustManager chains(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }
}
