package org.windlass.registry;

/** The registry knows who asks, and does not allow it. */
public final class RegistryDeniedException extends RegistryException {
  private final String said;

  /**
   * Says why.
   *
   * @param said the registry's own words; may be empty
   */
  public RegistryDeniedException(String registry, String said) {
    super(registry, said.isEmpty() ? "denied" : "denied: " + said, null);
    this.said = said;
  }

  /** The registry's own words; empty when it said nothing. */
  public String said() {
    return said;
  }
}
