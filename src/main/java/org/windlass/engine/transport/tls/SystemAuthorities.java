package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return store("Windows-ROOT");
    } else if (name.startsWith("mac")) {
      return store("KeychainStore-ROOT");
    }
    String own = environment.getOrDefault(OWN_FILE, "");
    for (String bundle : own.isEmpty() ? bundles : List.of(own)) {
      if (Files.isReadable(Path.of(bundle))) {
        return Authorities.of(CertificateReader.read(new TlsFile(Kind.CA, Path.of(bundle))));
      }
    }
    return new VerifiedServer(Authorities.chains(null), List.of());
  }

  private static Trust store(String type) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    return new VerifiedServer(Authorities.chains(store), List.of());
  }
}
