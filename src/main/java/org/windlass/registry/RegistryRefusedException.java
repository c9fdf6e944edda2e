package org.windlass.registry;

/** The registry understood the request and refused or failed it. */
public final class RegistryRefusedException extends RegistryException {
  private final int status;
  private final String code;
  private final String said;

  /**
   * Says what the registry said.
   *
   * @param code may be empty
   * @param said the registry's own words; may be empty
   */
  public RegistryRefusedException(String registry, int status, String code, String said) {
    super(registry, "HTTP " + status + (code.isEmpty() ? "" : " " + code) + ": " + said, null);
    this.status = status;
    this.code = code;
    this.said = said;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The registry's code, such as {@code UNSUPPORTED}; empty when it gave none. */
  public String code() {
    return code;
  }

  /** The registry's own words; may be empty. */
  public String said() {
    return said;
  }
}
