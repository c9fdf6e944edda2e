package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.command.Invocation;
import org.windlass.context.ConnectionProblem;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.SearchQuery;
import org.windlass.pull.PullLine;
import org.windlass.pull.PullQueue;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.registry.FakeRegistries;
import org.windlass.testing.FakeChecker;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.ManualUi;
import org.windlass.testing.SampleImages;
import org.windlass.testing.TestConnections;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;
import org.windlass.ui.pulls.PullRowViewModel;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.settings.SettingsViewModel;

class ShellViewModelTest {
  private final ManualUi ui = new ManualUi();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final Background background = new Background(workers, ui);
  private final PullQueue queue = new PullQueue(workers, TestTexts.CLOCK);
  private final TestConnections connections = new TestConnections();
  private final SettingsViewModel settings = connections.settings(ui);
  private final RegistryTools registries =
      connections.registryTools(background, new FakeRegistries());
  private final List<FakeEngine> engines = new ArrayList<>();
  private final ShellViewModel shell =
      new ShellViewModel(
          new SessionFactory(this::engine, workers, registries, settings),
          Target.of(new EngineHost.Tcp("first", 2375, "")),
          new PullsViewModel(
              queue, background, TestTexts.english(), TestTexts.CLOCK, (title, body) -> {}),
          connections.shellTools(
              background,
              new FakeChecker(),
              () -> {},
              registries,
              settings,
              new QuestionsViewModel(ui)));

  @AfterEach
  void close() {
    shell.close();
    queue.close();
    workers.close();
    connections.close();
  }

  @Test
  void theEngineIsWatchedFromTheStartAndItsImagesListed() {
    engines.getFirst().images(SampleImages.image(1, "redis:7"));
    untilState(ConnectionState.CONNECTED);
    ui.until(() -> shell.sessionProperty().get().images().rows().size() == 1);
  }

  @Test
  void anEngineThatGoesAndComesBackIsSeenToDoSo() {
    untilState(ConnectionState.CONNECTED);
    engines
        .getFirst()
        .fail(
            new EngineUnreachableException(
                "tcp://first:2375", EngineUnreachableException.Reason.REFUSED, "refused", null));
    shell.retryConnection();
    untilState(ConnectionState.LOST);
    engines.getFirst().fail(null);
    shell.retryConnection();
    untilState(ConnectionState.CONNECTED);
  }

  @Test
  void turningToAnotherEngineOpensItAndLeavesPullsRunning() {
    PullRowViewModel row = pull("redis:7");
    ui.until(() -> engines.getFirst().pulls().size() == 1);
    shell.connect(new EngineHost.Tcp("second", 2375, ""));
    assertThat(shell.sessionProperty().get().target().place()).isEqualTo("tcp://second:2375");
    assertThat(engines.getFirst().pulls().getFirst().cancelled()).isFalse();
    assertThat(row.pull().running()).isTrue();

    pull("nginx:1");
    ui.until(() -> engines.getLast().pulls().size() == 1);
    assertThat(shell.pulls().rows())
        .extracting(PullRowViewModel::host)
        .containsExactly("tcp://second:2375", "tcp://first:2375");
  }

  @Test
  void connectingToTheSameHostKeepsTheSession() {
    Session before = shell.sessionProperty().get();
    shell.connect(new EngineHost.Tcp("first", 2375, ""));
    assertThat(shell.sessionProperty().get()).isSameAs(before);
    assertThat(engines).hasSize(1);
  }

  @Test
  void theTitleShowsThePullInFrontOfTheProgramsName() {
    assertThat(shell.titleProperty().get()).isEqualTo("tcp://first:2375 – Windlass");
    pull("redis:7");
    ui.until(() -> engines.getFirst().pulls().size() == 1);
    engines.getFirst().pulls().getFirst().say("aaa", "Downloading", 525, 1000);
    ui.until(() -> shell.titleProperty().get().equals("42% – redis:7 – Windlass"));
  }

  @Test
  void commandsTurnToTheirPage() throws InvalidReferenceException {
    shell.run(new Invocation.Search(new SearchQuery("redis", 10, false, 0)));
    assertThat(shell.pageProperty().get()).isEqualTo(Page.SEARCH);
    ui.until(() -> engines.getFirst().searches().size() == 1);

    shell.run(new Invocation.Images("ngin"));
    assertThat(shell.pageProperty().get()).isEqualTo(Page.IMAGES);
    assertThat(shell.sessionProperty().get().images().filterProperty().get()).isEqualTo("ngin");

    shell.run(new Invocation.Pull(PullLine.parse("redis:7")));
    assertThat(shell.pageProperty().get()).isEqualTo(Page.PULLS);
    assertThat(shell.pulls().summary().runningProperty().get()).isOne();
  }

  @Test
  void turningBackShowsAConnectionAsItWasLeft() {
    untilState(ConnectionState.CONNECTED);
    Session first = shell.sessionProperty().get();
    first.images().filterProperty().set("redis");
    shell.connect(new EngineHost.Tcp("second", 2375, ""));
    untilState(ConnectionState.CONNECTED);
    shell.connect(new EngineHost.Tcp("first", 2375, ""));
    assertThat(shell.sessionProperty().get()).isSameAs(first);
    assertThat(first.images().filterProperty().get()).isEqualTo("redis");
    assertThat(engines).hasSize(2);
  }

  @Test
  void anEngineThatNeverAnsweredIsLeftForGood() {
    untilState(ConnectionState.CONNECTED);
    shell.connect(new EngineHost.Tcp("dead", 2375, ""));
    untilState(ConnectionState.LOST);
    Session dead = shell.sessionProperty().get();
    shell.connect(new EngineHost.Tcp("first", 2375, ""));
    shell.connect(new EngineHost.Tcp("dead", 2375, ""));
    assertThat(shell.sessionProperty().get()).isNotSameAs(dead);
  }

  @Test
  void contextUseTurnsToAConnectionByItsName() throws Exception {
    shell.connections().list().setAll(profile("one"), profile("two"), broken("three"));
    shell.run(new Invocation.UseContext("two"));
    assertThat(shell.sessionProperty().get().target()).isEqualTo(Target.of(profile("two")));
    assertThat(shell.pageProperty().get()).isEqualTo(Page.IMAGES);

    for (String unusable : List.of("three", "four")) {
      shell.pageProperty().set(Page.IMAGES);
      shell.run(new Invocation.UseContext(unusable));
      assertThat(shell.pageProperty().get()).isEqualTo(Page.CONNECTIONS);
      assertThat(shell.sessionProperty().get().target()).isEqualTo(Target.of(profile("two")));
    }
  }

  @Test
  void numbersTurnToTheConnectionsOfTheList() {
    shell.connections().list().setAll(profile("one"), profile("two"), broken("three"));
    shell.connections().connectToNumber(2);
    assertThat(shell.sessionProperty().get().target().label()).isEqualTo("two");
    assertThat(shell.connections().isShown(profile("two"))).isTrue();
    assertThat(shell.connections().statusOf(profile("two"))).isNotNull();
    assertThat(shell.connections().statusOf(profile("one"))).isNull();

    shell.connections().connectToNumber(3);
    assertThat(shell.sessionProperty().get().target().label()).isEqualTo("two");
    assertThat(shell.pageProperty().get()).isEqualTo(Page.CONNECTIONS);
    shell.connections().connectToNumber(4);
    assertThat(shell.sessionProperty().get().target().label()).isEqualTo("two");
  }

  @Test
  void theDefaultPlatformIsForPullsThatNameNone() throws Exception {
    shell.setDefaultPlatform(Platform.parse("linux/arm64"));
    shell.pull(PullLine.parse("redis:7"));
    shell.pull(PullLine.parse("--platform linux/amd64 nginx:1"));
    ui.until(() -> engines.getFirst().pulls().size() == 2);
    assertThat(engines.getFirst().pulls())
        .extracting(pull -> String.valueOf(pull.request().platform()))
        .containsExactlyInAnyOrder("linux/arm64", "linux/amd64");
  }

  private static ConnectionProfile profile(String name) {
    return new ConnectionProfile(
        ConnectionProfile.Source.CONTEXT,
        name,
        "",
        "tcp://" + name + ":2375",
        EngineEndpoint.of(new EngineHost.Tcp(name, 2375, "")),
        null,
        false);
  }

  private static ConnectionProfile broken(String name) {
    return new ConnectionProfile(
        ConnectionProfile.Source.CONTEXT,
        name,
        "",
        "",
        null,
        new ConnectionProblem.NoEndpoint(),
        false);
  }

  private PullRowViewModel pull(String reference) {
    try {
      return shell.pull(PullLine.parse(reference));
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void untilState(ConnectionState state) {
    ui.until(() -> shell.sessionProperty().get().status().stateProperty().get() == state);
  }

  private FakeEngine engine(Target target) {
    String name = ((EngineHost.Tcp) Objects.requireNonNull(target.endpoint()).host()).host();
    FakeEngine engine = new FakeEngine(name);
    if (name.equals("dead")) {
      engine.fail(
          new EngineUnreachableException(
              "tcp://dead:2375", EngineUnreachableException.Reason.REFUSED, "refused", null));
    }
    engines.add(engine);
    return engine;
  }
}
