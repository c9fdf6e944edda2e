package org.windlass.registry;

import java.io.FileNotFoundException;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** A registry's own folder: its authorities, and what it recognises its clients by. */
final class CertificateFolder {
  private static final String AUTHORITY = ".crt";
  private static final String CERTIFICATE = ".cert";
  private static final String KEY = ".key";

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
      for (Path file : files.filter(file -> file.toString().endsWith(AUTHORITY)).toList()) {
        add(store, file);
      }
      return chains(store);
    } catch (GeneralSecurityException e) {
      throw new UnreadableException(folder, e);
    }
  }

  /**
   * The client certificates of a folder with their keys, in the order of their names.
   *
   * @throws UnreadableException when one stands without the other, as for docker
   */
  static SortedMap<Path, Path> clients(Path folder) throws IOException {
    SortedMap<Path, Path> pairs = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.toString();
        if (name.endsWith(CERTIFICATE)) {
          pairs.put(file, beside(file, name, CERTIFICATE, KEY));
        } else if (name.endsWith(KEY)) {
          beside(file, name, KEY, CERTIFICATE);
        }
      }
    }
    return pairs;
  }

  private static Path beside(Path file, String name, String suffix, String otherSuffix)
      throws UnreadableException {
    Path other =
        file.resolveSibling(name.substring(0, name.length() - suffix.length()) + otherSuffix);
    if (!Files.exists(other)) {
      throw new UnreadableException(file, new FileNotFoundException("there is no " + other));
    }
    return other;
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
