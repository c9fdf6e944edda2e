package org.windlass.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust, and how to be recognised.
 *
 * @param system judges the servers of registries that have no folder of their own; null for the
 *     authorities that Java brings along
 * @param folders where folders named {@code host} or {@code host:port} may be, such as {@code
 *     /etc/docker/certs.d}: each with the {@code .crt} files of that registry's authorities, and
 *     pairs of a {@code .cert} and a {@code .key} file for registries that ask who calls
 * @param clients reads those pairs
 */
public record RegistryTls(
    @Nullable X509ExtendedTrustManager system, List<Path> folders, ClientKeyReader clients) {
  /** Java's authorities only. */
  public static final RegistryTls DEFAULT = new RegistryTls(null, List.of());

  /** With folders whose client certificates cannot be read. */
  public RegistryTls(@Nullable X509ExtendedTrustManager system, List<Path> folders) {
    this(
        system,
        folders,
        pairs -> {
          throw new IOException("nothing here reads " + pairs.keySet());
        });
  }
}
