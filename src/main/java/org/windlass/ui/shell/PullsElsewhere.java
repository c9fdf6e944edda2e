package org.windlass.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

/** Pulls on engines that the window need not show. Belongs to the UI thread. */
public final class PullsElsewhere {
  private static final Logger LOG = LoggerFactory.getLogger(PullsElsewhere.class);

  private final ShellViewModel shell;

  /** Finds engines among the connections of {@code shell}. */
  public PullsElsewhere(ShellViewModel shell) {
    this.shell = shell;
  }

  /** Where something could be pulled: the engine of the window first, each engine once. */
  List<Target> targets() {
    Target here = shell.sessionProperty().get().target();
    List<Target> targets = new ArrayList<>();
    Set<String> places = new HashSet<>();
    if (here.endpoint() != null) {
      targets.add(here);
      places.add(here.place());
    }
    for (ConnectionProfile profile : shell.connections().list()) {
      if (profile.endpoint() != null && places.add(Target.of(profile).place())) {
        targets.add(Target.of(profile));
      }
    }
    return targets;
  }

  /** Pulls on several engines, shown as one. */
  void pull(PullRequest request, List<Target> targets) {
    shell
        .pulls()
        .pullOn(targets.stream().map(shell::engineOf).toList(), shell.withPlatform(request));
  }

  /**
   * Pulls what was written down on the engine it was on; does nothing when that is not to be
   * understood any more.
   *
   * @param connection its name; when it is gone the host is taken
   * @param host URI of the engine
   */
  public void pull(String reference, String platform, String connection, String host) {
    try {
      PullRequest request =
          new PullRequest(
              Reference.parse(reference), platform.isEmpty() ? null : Platform.parse(platform));
      shell.pulls().pull(shell.engineOf(target(connection, host)), request);
    } catch (InvalidReferenceException | InvalidHostException | IllegalArgumentException e) {
      LOG.warn("{} on {} cannot be pulled again", reference, host, e);
    }
  }

  private Target target(String connection, String host) throws InvalidHostException {
    Optional<ConnectionProfile> profile =
        shell.connections().list().stream()
            .filter(one -> one.name().equals(connection) && one.endpoint() != null)
            .findFirst();
    return profile.isPresent()
        ? Target.of(profile.get())
        : Target.of(ShellViewModel.parseHost(host));
  }
}
