package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.X509ExtendedTrustManager;
import org.windlass.engine.TlsMaterialException.Kind;

/** The authorities that this computer trusts, where the docker command line finds them as well. */
final class SystemAuthorities {
  private static final String OWN_FILE = "SSL_CERT_FILE";

  /** Where systems that are neither Windows nor macOS keep the bundle. */
  private static final List<String> BUNDLES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/ssl/ca-bundle.pem",
          "/etc/pki/tls/cacert.pem",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/etc/ssl/cert.pem");

  private SystemAuthorities() {}

  /** Trust of the servers that they have signed; Java's own authorities where there are none. */
  static Trust trust() throws GeneralSecurityException, IOException {
    return trust(System.getProperty("os.name", ""), System.getenv(), BUNDLES);
  }

  static Trust trust(String system, Map<String, String> environment, List<String> bundles)
      throws GeneralSecurityException, IOException {
    Optional<KeyStore> store = store(system);
    if (store.isPresent()) {
      return new VerifiedServer(Authorities.chains(store.get()), List.of());
    }
    Optional<Path> bundle = bundle(environment, bundles);
    return bundle.isPresent()
        ? Authorities.of(read(bundle.get()))
        : new VerifiedServer(Authorities.chains(null), List.of());
  }

  /** Finds the way to them from any certificate, and judges nothing else. */
  static X509ExtendedTrustManager chains() throws GeneralSecurityException, IOException {
    return chains(System.getProperty("os.name", ""), System.getenv(), BUNDLES);
  }

  static X509ExtendedTrustManager chains(
      String system, Map<String, String> environment, List<String> bundles)
      throws GeneralSecurityException, IOException {
    Optional<KeyStore> store = store(system);
    Optional<Path> bundle = bundle(environment, bundles);
    if (store.isEmpty() && bundle.isPresent()) {
      store = Optional.of(Authorities.store(read(bundle.get())));
    }
    return Authorities.chains(store.orElse(null));
  }

  private static List<X509Certificate> read(Path bundle) throws IOException {
    return CertificateReader.read(new TlsFile(Kind.CA, bundle));
  }

  private static Optional<Path> bundle(Map<String, String> environment, List<String> bundles) {
    String own = environment.getOrDefault(OWN_FILE, "");
    return (own.isEmpty() ? bundles : List.of(own))
        .stream().map(Path::of).filter(Files::isReadable).findFirst();
  }

  /** The system's own store, where it has one. */
  private static Optional<KeyStore> store(String system)
      throws GeneralSecurityException, IOException {
    String name = system.toLowerCase(Locale.ROOT);
    boolean windows = name.startsWith("windows");
    if (!windows && !name.startsWith("mac")) {
      return Optional.empty();
    }
    KeyStore store = KeyStore.getInstance(windows ? "Windows-ROOT" : "KeychainStore-ROOT");
    store.load(null, null);
    return Optional.of(store);
  }
}
