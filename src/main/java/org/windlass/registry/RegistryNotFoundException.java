package org.windlass.registry;

/** The registry does not have it, or does not show it to who asks. */
public final class RegistryNotFoundException extends RegistryException {
  /** What was looked for. */
  public enum What {
    /** A repository. */
    REPOSITORY,
    /** A tag or a manifest. */
    MANIFEST,
    /** A layer or a configuration. */
    BLOB,
    /** The API, or this part of it: the host answers, and not as a registry would. */
    API
  }

  private final What what;
  private final String name;

  /**
   * Names what was looked for.
   *
   * @param said the registry's own words; may be empty
   */
  public RegistryNotFoundException(String registry, What what, String name, String said) {
    super(registry, "no such " + what + ": " + name + (said.isEmpty() ? "" : ": " + said), null);
    this.what = what;
    this.name = name;
  }

  /** What was looked for. */
  public What what() {
    return what;
  }

  /** Its name: repository, or repository with tag or digest. */
  public String name() {
    return name;
  }
}
