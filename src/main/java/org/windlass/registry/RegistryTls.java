package org.windlass.registry;

import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust.
 *
 * @param system judges the servers of registries that have no folder of their own; null for the
 *     authorities that Java brings along
 * @param folders where folders named {@code host} or {@code host:port} may be, each with the {@code
 *     .crt} files of that registry's authorities, such as {@code /etc/docker/certs.d}
 */
public record RegistryTls(@Nullable X509ExtendedTrustManager system, List<Path> folders) {
  /** Java's authorities only. */
  public static final RegistryTls DEFAULT = new RegistryTls(null, List.of());
}
