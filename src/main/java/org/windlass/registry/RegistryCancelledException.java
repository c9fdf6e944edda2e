package org.windlass.registry;

/** The caller ended the call. */
public final class RegistryCancelledException extends RegistryException {
  /** Says no more than whose call it was. */
  public RegistryCancelledException(String registry) {
    super(registry, "cancelled", null);
  }
}
