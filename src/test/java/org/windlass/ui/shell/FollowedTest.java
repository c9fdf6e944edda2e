package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.context.ConnectionProblem;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.ConnectionProfile.Source;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;

/** What becomes of a window's connection when the list changes. */
class FollowedTest {
  private static final ConnectionProfile DEFAULT = profile(Source.DEFAULT, "default", "lab");
  private static final ConnectionProfile BUILD = profile(Source.CONTEXT, "build", "old");
  private static final ConnectionProfile EDITED = profile(Source.CONTEXT, "build", "new");

  private final Followed followed = new Followed();

  @Test
  void aConnectionThatIsAsItWasIsNotTurnedTo() {
    assertThat(after(List.of(DEFAULT, BUILD), BUILD, List.of(DEFAULT, BUILD))).isNull();
  }

  @Test
  void anEditedConnectionIsFollowed() {
    assertThat(after(List.of(DEFAULT, BUILD), BUILD, List.of(DEFAULT, EDITED)))
        .isEqualTo(Target.of(EDITED));
  }

  @Test
  void oneThatIsBrokenForAWhileIsFollowedWhenItIsWholeAgain() {
    List<ConnectionProfile> broken = List.of(DEFAULT, broken("build"));
    assertThat(after(List.of(DEFAULT, BUILD), BUILD, broken)).isNull();
    assertThat(followed.isGone(Target.of(BUILD), broken)).isFalse();
    assertThat(after(broken, BUILD, List.of(DEFAULT, EDITED))).isEqualTo(Target.of(EDITED));
  }

  @Test
  void aDeletedConnectionStaysInItsWindow() {
    assertThat(after(List.of(DEFAULT, BUILD), BUILD, List.of(DEFAULT))).isNull();
    assertThat(followed.isGone(Target.of(BUILD), List.of(DEFAULT))).isTrue();
  }

  @Test
  void aRenamedConnectionIsFollowed() {
    ConnectionProfile renamed = profile(Source.CONTEXT, "builder", "old");
    followed.list(List.of(DEFAULT, BUILD));
    followed.renamed("build", "builder");
    assertThat(followed.successor(Target.of(BUILD), List.of(DEFAULT, BUILD)))
        .as("the list is still the old one")
        .isEmpty();
    assertThat(followed.successor(Target.of(BUILD), List.of(DEFAULT, renamed)))
        .contains(Target.of(renamed));
  }

  @Test
  void aHostThatWasTypedIsNobodysConnection() {
    followed.list(List.of(DEFAULT, BUILD));
    Target typed = Target.of(new EngineHost.Tcp("old", 2375, ""));
    assertThat(followed.successor(typed, List.of(DEFAULT, EDITED))).isEmpty();
    assertThat(followed.isGone(typed, List.of(DEFAULT, EDITED))).isFalse();
    Target otherStart = new Target("build", EngineEndpoint.of(new EngineHost.Tcp("new", 2375, "")));
    assertThat(followed.successor(otherStart, List.of(DEFAULT, BUILD)))
        .as("no list ever held it")
        .isEmpty();
  }

  @Test
  void aStartWithABrokenConnectionTurnsToItWhenItIsRepaired() {
    Target broken = Target.unusable("build", "damaged");
    assertThat(followed.successor(broken, List.of(DEFAULT, broken("build")))).isEmpty();
    assertThat(followed.successor(broken, List.of(DEFAULT, BUILD))).contains(Target.of(BUILD));
  }

  @Test
  void podmansConnectionOfTheSameNameIsAnother() {
    ConnectionProfile podman = profile(Source.PODMAN, "build", "podman");
    assertThat(after(List.of(BUILD, podman), BUILD, List.of(podman))).isNull();
    assertThat(after(List.of(BUILD, podman), podman, List.of(BUILD))).isNull();
    ConnectionProfile moved = profile(Source.PODMAN, "build", "moved");
    assertThat(after(List.of(BUILD, podman), podman, List.of(BUILD, moved)))
        .isEqualTo(Target.of(moved));
  }

  private @org.jspecify.annotations.Nullable Target after(
      List<ConnectionProfile> before, ConnectionProfile shown, List<ConnectionProfile> now) {
    followed.list(before);
    return followed.successor(Target.of(shown), now).orElse(null);
  }

  private static ConnectionProfile profile(Source source, String name, String machine) {
    EngineHost host = new EngineHost.Tcp(machine, 2375, "");
    return new ConnectionProfile(
        source, name, "", host.uri(), EngineEndpoint.of(host), null, false);
  }

  private static ConnectionProfile broken(String name) {
    return new ConnectionProfile(
        Source.CONTEXT, name, "", "", null, new ConnectionProblem.NoEndpoint(), false);
  }
}
