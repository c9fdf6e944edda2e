package org.windlass.ui.registries;

import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialException;
import org.windlass.context.CredentialPlace;
import org.windlass.context.CredentialStore;

/** Where a login would be kept, or why that is not known: one of the two is null. */
record LoginPlace(@Nullable CredentialPlace place, @Nullable CredentialException problem) {

  /** Blocks on a file. */
  static LoginPlace of(CredentialStore logins, String registry) {
    try {
      return new LoginPlace(logins.place(registry), null);
    } catch (CredentialException e) {
      return new LoginPlace(null, e);
    }
  }
}
