package org.windlass.registry;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of registries beside their names, as dockerd's configuration has it.
 *
 * @param mirrors for a registry, the addresses that are asked before it for manifests and blobs, in
 *     their order
 * @param insecure registries, as {@code host}, {@code host:port} or a network such as {@code
 *     10.0.0.0/8}, that may have a certificate nobody knows, or speak plain HTTP. Loopback
 *     addresses are so without being listed.
 */
public record RegistryHosts(Map<String, List<URI>> mirrors, Set<String> insecure) {
  /** No mirrors, and nothing insecure but loopback. */
  public static final RegistryHosts NONE = new RegistryHosts(Map.of(), Set.of());
}
