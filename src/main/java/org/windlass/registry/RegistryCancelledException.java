package org.windlass.registry;

/** The caller ended the call. */
public final class RegistryCancelledException extends RegistryException {
  RegistryCancelledException(String registry) {
    super(registry, "cancelled", null);
  }
}
