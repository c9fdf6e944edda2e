package org.windlass.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** A registry's own folder with the certificates of its authorities. */
final class CertificateFolder {
  private static final String SUFFIX = ".crt";

  private CertificateFolder() {}

  /**
   * The folder of a server.
   *
   * @param server {@code host} or {@code host:port}
   */
  static Optional<Path> of(List<Path> folders, String server) {
    return folders.stream()
        .flatMap(
            folder -> Stream.of(folder.resolve(server), folder.resolve(server.replace(":", ""))))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /**
   * Trust of the servers that the authorities of a folder have signed.
   *
   * @throws UnreadableException when a file of it is not a certificate
   */
  static X509ExtendedTrustManager trust(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
        add(store, file);
      }
      return chains(store);
    } catch (GeneralSecurityException e) {
      throw new UnreadableException(folder, e);
    }
  }

  private static void add(KeyStore store, Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + store.size(), one);
      }
    } catch (GeneralSecurityException e) {
      throw new UnreadableException(file, e);
    }
  }

  /**
   * Finds the way to the authorities in a store.
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

  /** A file that is set for a registry cannot be used. */
  static final class UnreadableException extends IOException {
    UnreadableException(Path file, Exception cause) {
      super(file + ": " + cause.getMessage(), cause);
    }
  }
}
