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
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.SearchQuery;
import org.windlass.pull.PullQueue;
import org.windlass.registry.FakeRegistries;
import org.windlass.testing.FakeChecker;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;
import org.windlass.ui.pulls.PullsViewModel;

/** What stands in for an engine that does not answer at the start. */
class FallbackTest {
  private static final Target DEFAULT = Target.of(new EngineHost.Tcp("default", 2375, ""));
  private static final Target OTHER = Target.of(new EngineHost.Tcp("other", 2375, ""));

  private final ManualUi ui = new ManualUi();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final Background background = new Background(workers, ui);
  private final PullQueue queue = new PullQueue(workers, TestTexts.CLOCK);
  private final TestConnections connections = new TestConnections();
  private final List<FakeEngine> engines = new ArrayList<>();
  private boolean defaultAnswers;

  @AfterEach
  void close() {
    queue.close();
    workers.shutdownNow();
    connections.close();
  }

  @Test
  void theOtherEngineStandsInAndTakesTheCommand() {
    ShellViewModel shell = shell();
    shell.fallBackTo(OTHER);
    shell.runWhenConnected(new Invocation.Search(new SearchQuery("redis", 10, false, 0)));
    ui.until(() -> shell.sessionProperty().get().target().equals(OTHER));
    ui.until(() -> engines.getLast().searches().size() == 1);

    assertThat(shell.missedProperty().get()).isEqualTo("tcp://default:2375");
    assertThat(engines.getFirst().searches()).isEmpty();

    shell.connect(DEFAULT);
    assertThat(shell.missedProperty().get()).isEmpty();
    ui.until(() -> shell.sessionProperty().get().status().errorProperty().get() != null);
    assertThat(shell.sessionProperty().get().target()).as("only once").isEqualTo(DEFAULT);
    shell.close();
  }

  @Test
  void anEngineThatAnswersIsKeptEvenWhenItIsLostLater() {
    defaultAnswers = true;
    ShellViewModel shell = shell();
    shell.fallBackTo(OTHER);
    shell.runWhenConnected(new Invocation.Search(new SearchQuery("redis", 10, false, 0)));
    ui.until(() -> engines.getFirst().searches().size() == 1);

    engines.getFirst().fail(refused());
    shell.retryConnection();
    ui.until(() -> shell.sessionProperty().get().status().errorProperty().get() != null);
    assertThat(shell.sessionProperty().get().target()).isEqualTo(DEFAULT);
    assertThat(shell.missedProperty().get()).isEmpty();
    assertThat(engines.getFirst().searches()).as("the command ran once").hasSize(1);
    shell.close();
  }

  @Test
  void theWordThatSomethingStandsInCanBeTakenAway() {
    ShellViewModel shell = shell();
    shell.fallBackTo(OTHER);
    ui.until(() -> !shell.missedProperty().get().isEmpty());
    shell.dismissMissed();
    assertThat(shell.missedProperty().get()).isEmpty();
    assertThat(shell.sessionProperty().get().target()).isEqualTo(OTHER);
    shell.close();
  }

  private ShellViewModel shell() {
    return new ShellViewModel(
        new SessionFactory(this::engine, background, workers, TestTexts.english()),
        DEFAULT,
        new PullsViewModel(
            queue, background, TestTexts.english(), TestTexts.CLOCK, (title, body) -> {}),
        connections.shellTools(
            background,
            new FakeChecker(),
            () -> {},
            new FakeRegistries(),
            new QuestionsViewModel(ui)));
  }

  private FakeEngine engine(Target target) {
    String name = ((EngineHost.Tcp) Objects.requireNonNull(target.endpoint()).host()).host();
    FakeEngine engine = new FakeEngine(name);
    if (name.equals("default") && !defaultAnswers) {
      engine.fail(refused());
    }
    engines.add(engine);
    return engine;
  }

  private static EngineUnreachableException refused() {
    return new EngineUnreachableException(
        "tcp://default:2375", EngineUnreachableException.Reason.REFUSED, "refused", null);
  }
}
