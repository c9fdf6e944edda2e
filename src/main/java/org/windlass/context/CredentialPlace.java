package org.windlass.context;

import java.nio.file.Path;

/**
 * Where the credentials of a registry are kept, or would be.
 *
 * @param helper the program that keeps the secret, without its prefix {@code docker-credential-};
 *     empty when the secret is only encoded, and readable for whoever reads the file
 * @param file Docker's config file
 */
public record CredentialPlace(String helper, Path file) {
  /** Whether a program keeps the secret. */
  public boolean hasHelper() {
    return !helper.isEmpty();
  }

  /** The program's whole name; for a place that has one. */
  public String program() {
    return CredentialHelper.PREFIX + helper;
  }
}
