package org.windlass.registry;

import org.jspecify.annotations.Nullable;

/**
 * Why a call to a registry failed. The message is technical English for logs and the details pane,
 * and names the registry. No message holds a secret.
 */
public abstract sealed class RegistryException extends Exception
    permits RegistryUnreachableException,
        RegistryUnauthorizedException,
        RegistryDeniedException,
        RegistryNotFoundException,
        RegistryRateLimitedException,
        RegistryRefusedException,
        RegistryProtocolException,
        RegistryDigestException,
        RegistryCancelledException {
  private final String registry;

  RegistryException(String registry, String message, @Nullable Throwable cause) {
    super(registry + ": " + message, cause);
    this.registry = registry;
  }

  /** Host, with its port when it has one; {@code docker.io} for Docker Hub. */
  public String registry() {
    return registry;
  }

  /** The message, never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
