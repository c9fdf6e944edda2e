package org.windlass.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in where.
 *
 * @param logins in the order of the registries' names
 * @param problem why some may be missing; null when none is
 */
public record KeptLogins(List<KeptLogin> logins, @Nullable CredentialException problem) {
  /** Takes a copy of the list. */
  public KeptLogins {
    logins = List.copyOf(logins);
  }
}
