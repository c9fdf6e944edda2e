package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Kind;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.transport.Passphrases;

/** Reads the files behind TLS settings and makes a source of sockets from them. */
final class TlsMaterial {
  private final TlsSettings settings;
  private final Passphrases passphrases;
  private final Runnable onAsked;

  /**
   * @param onAsked called each time that a server asks for a client certificate
   */
  TlsMaterial(TlsSettings settings, Passphrases passphrases, Runnable onAsked) {
    this.settings = settings;
    this.passphrases = passphrases;
    this.onAsked = onAsked;
  }

  /**
   * Reads every file that is named, also one that is not needed, as the docker command line does.
   *
   * @throws TlsMaterialException when one of them cannot be used
   */
  SSLSocketFactory load() throws IOException {
    try {
      Trust trust = trust();
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          new KeyManager[] {new ClientKeys(identities(), onAsked)},
          new TrustManager[] {trust},
          null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  private Trust trust() throws GeneralSecurityException, IOException {
    Path file = settings.ca();
    List<X509Certificate> named =
        file == null ? List.of() : CertificateReader.read(new TlsFile(Kind.CA, file));
    if (settings.mode() == TlsSettings.Mode.UNVERIFIED) {
      return new AnyServer();
    }
    return file == null ? SystemAuthorities.trust() : Authorities.of(named);
  }

  /** The one there is, or none. */
  private List<Identity> identities() throws TlsMaterialException {
    TlsFile cert = file(Kind.CERTIFICATE, settings.cert());
    TlsFile key = file(Kind.KEY, settings.key());
    if (cert != null && key != null) {
      return List.of(identity(cert, key));
    } else if (cert != null) {
      cert.read();
    } else if (key != null) {
      Arrays.fill(key.read(), (byte) 0);
    }
    return List.of();
  }

  private Identity identity(TlsFile cert, TlsFile key) throws TlsMaterialException {
    // Before a passphrase is asked for that would be of no use.
    CertificateReader.read(cert);
    char[] passphrase = passphrases.of(key.path());
    try {
      return Identity.read(cert, key, passphrase);
    } finally {
      if (passphrase != null) {
        Arrays.fill(passphrase, '\0');
      }
    }
  }

  private static @Nullable TlsFile file(Kind kind, @Nullable Path path) {
    return path == null ? null : new TlsFile(kind, path);
  }
}
