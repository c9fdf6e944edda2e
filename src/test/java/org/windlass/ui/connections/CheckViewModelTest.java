package org.windlass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.ui.connections.CheckState.FAILED;
import static org.windlass.ui.connections.CheckState.NOT_NEEDED;
import static org.windlass.ui.connections.CheckState.PASSED;
import static org.windlass.ui.connections.CheckState.RUNNING;
import static org.windlass.ui.connections.CheckState.WAITING;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.CheckListener;
import org.windlass.engine.CheckStep;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.testing.FakeChecker;
import org.windlass.testing.TestTexts;
import org.windlass.testing.TestWindow;

/** The steps of a connection test as they come in. */
class CheckViewModelTest {
  private static final EngineEndpoint ENDPOINT =
      EngineEndpoint.of(new EngineHost.Tcp("lab", 2375, ""));
  private static final Duration TOOK = Duration.ofMillis(12);

  private final ConnectionsHarness harness = new ConnectionsHarness();
  private final FakeChecker checker = harness.checker;
  private final CheckViewModel check =
      new CheckViewModel(checker, harness.background, TestTexts.english());

  @AfterEach
  void close() {
    check.cancel();
    harness.close();
  }

  @Test
  void allStepsAreThereFromTheStartInTheirOrder() {
    run();
    assertThat(check.runningProperty().get()).isTrue();
    assertThat(check.rows()).extracting(CheckRow::step).containsExactly(CheckStep.values());
    assertThat(check.rows()).extracting(CheckRow::state).containsOnly(WAITING);
  }

  @Test
  void eachStepShowsItsStateItsTimeAndWhatItFound() {
    run();
    checker.say(
        listener -> {
          listener.notNeeded(CheckStep.TLS);
          listener.started(CheckStep.RESOLVE);
        });
    untilState(CheckStep.RESOLVE, RUNNING);
    assertThat(row(CheckStep.TLS).state()).isEqualTo(NOT_NEEDED);
    assertThat(row(CheckStep.TLS).text()).isEqualTo("Not needed for this kind of host");
    checker.say(listener -> listener.passed(CheckStep.RESOLVE, TOOK, "192.0.2.1"));
    untilState(CheckStep.RESOLVE, PASSED);
    assertThat(row(CheckStep.RESOLVE))
        .isEqualTo(new CheckRow(CheckStep.RESOLVE, PASSED, "12 ms", "192.0.2.1", ""));
    checker.end();
    harness.ui.until(() -> !check.runningProperty().get());
    assertThat(check.rows()).hasSize(CheckStep.values().length);
  }

  @Test
  void aFailureSaysWhyAndWhatToDoAndLeavesTheRestUnmade() {
    run();
    checker.say(listener -> listener.started(CheckStep.CONNECT));
    checker.say(listener -> listener.failed(CheckStep.CONNECT, TOOK, TestWindow.refused()));
    checker.end();
    harness.ui.until(() -> !check.runningProperty().get());
    CheckRow row = row(CheckStep.CONNECT);
    assertThat(row.state()).isEqualTo(FAILED);
    assertThat(row.text()).isEqualTo("Nothing listens at tcp://lab:2375.");
    assertThat(row.suggestion()).contains("check the port");
    assertThat(row(CheckStep.PING).state()).isEqualTo(WAITING);
  }

  @Test
  void stoppingEndsTheTestAndItsStep() {
    run();
    checker.say(listener -> listener.passed(CheckStep.RESOLVE, TOOK, ""));
    checker.say(listener -> listener.started(CheckStep.CONNECT));
    untilState(CheckStep.CONNECT, RUNNING);
    check.cancel();
    assertThat(check.runningProperty().get()).isFalse();
    assertThat(row(CheckStep.CONNECT).state()).isEqualTo(WAITING);
    assertThat(row(CheckStep.CONNECT).text()).isEqualTo("Stopped");
    assertThat(row(CheckStep.RESOLVE).state()).as("what is known stays").isEqualTo(PASSED);
  }

  @Test
  void whatAStoppedTestStillSaysIsNotShown() {
    AtomicReference<CheckListener> stopped = new AtomicReference<>();
    run();
    checker.say(
        listener -> {
          stopped.set(listener);
          listener.started(CheckStep.CONNECT);
        });
    untilState(CheckStep.CONNECT, RUNNING);
    check.cancel();
    Objects.requireNonNull(stopped.get()).passed(CheckStep.CONNECT, TOOK, "late");
    run();
    checker.say(listener -> listener.started(CheckStep.PING));
    untilState(CheckStep.PING, RUNNING);
    assertThat(row(CheckStep.CONNECT).text()).doesNotContain("late");
  }

  @Test
  void aSecondTestBeginsAnew() {
    run();
    checker.say(listener -> listener.passed(CheckStep.RESOLVE, TOOK, "old"));
    checker.end();
    harness.ui.until(() -> !check.runningProperty().get());
    run();
    assertThat(check.rows()).extracting(CheckRow::state).containsOnly(WAITING);
    assertThat(checker.tested()).hasSize(2);
  }

  @Test
  void aTestThatBreaksFailsAtItsStep() {
    run();
    checker.say(listener -> listener.started(CheckStep.VERSION));
    checker.say(
        listener -> {
          throw new IllegalStateException("broken");
        });
    harness.ui.until(() -> !check.runningProperty().get());
    assertThat(row(CheckStep.VERSION).state()).isEqualTo(FAILED);
    assertThat(row(CheckStep.VERSION).text()).isEqualTo("Windlass itself failed at this.");
  }

  private void run() {
    int before = checker.tested().size();
    check.run(ENDPOINT, key -> null);
    harness.ui.until(() -> checker.tested().size() > before);
  }

  private CheckRow row(CheckStep step) {
    return check.rows().stream().filter(row -> row.step() == step).findFirst().orElseThrow();
  }

  private void untilState(CheckStep step, CheckState state) {
    harness.ui.until(() -> row(step).state() == state);
  }
}
