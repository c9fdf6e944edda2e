package org.windlass.ui.registries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialException;
import org.windlass.context.KeptLogin;
import org.windlass.context.KeptLogins;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.Interruption;
import org.windlass.reference.Reference;
import org.windlass.registry.RateLimit;

/**
 * The registries that somebody is logged in to.
 *
 * @param problem why some may be missing; null when none is
 */
record RegistryListing(List<RegistryRow> rows, @Nullable CredentialException problem) {

  /** Reads them; blocks on files and programs. Docker Hub is among them once it named a limit. */
  static RegistryListing read(RegistryTools tools, Cancellation cancellation)
      throws EngineCancelledException {
    List<RegistryRow> rows = new ArrayList<>();
    CredentialException problem;
    try {
      KeptLogins kept = Interruption.call(cancellation, () -> tools.logins().logins());
      problem = kept.problem();
      kept.logins().forEach(login -> rows.add(row(tools, login)));
    } catch (CredentialException e) {
      problem = e;
    }
    String hub = Reference.DEFAULT_REGISTRY;
    RateLimit limit = tools.registries().rateLimit(hub);
    if (limit != null && rows.stream().noneMatch(row -> row.registry().equals(hub))) {
      rows.addFirst(new RegistryRow(hub, "", null, limit));
    }
    return new RegistryListing(rows, problem);
  }

  private static RegistryRow row(RegistryTools tools, KeptLogin login) {
    return new RegistryRow(
        login.registry(),
        login.user(),
        login.place(),
        tools.registries().rateLimit(login.registry()));
  }
}
