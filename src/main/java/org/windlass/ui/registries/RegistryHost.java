package org.windlass.ui.registries;

import java.util.Optional;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** What people type for a registry. */
final class RegistryHost {
  private RegistryHost() {}

  /**
   * The registry as a reference names it: host, with its port when it has one.
   *
   * @param text a host, or an address whose host counts, as for docker; nothing is Docker Hub
   * @return empty when no image could be pulled from a registry of that name
   */
  static Optional<String> of(String text) {
    String address = text.strip();
    int scheme = address.indexOf("://");
    String rest = scheme < 0 ? address : address.substring(scheme + "://".length());
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    if (host.isEmpty()) {
      return address.isEmpty() ? Optional.of(Reference.DEFAULT_REGISTRY) : Optional.empty();
    }
    try {
      Reference reference = Reference.parse(host + "/a");
      // A word without a dot would be read as a part of a name at Docker Hub.
      boolean named = reference.repository().equals("a") || isHub(host);
      return named ? Optional.of(reference.registry()) : Optional.empty();
    } catch (InvalidReferenceException e) {
      return Optional.empty();
    }
  }

  private static boolean isHub(String host) {
    return host.equals(Reference.DEFAULT_REGISTRY)
        || host.equals("index." + Reference.DEFAULT_REGISTRY);
  }
}
