package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineMonitor;
import org.windlass.engine.EnginePing;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.EngineVersion;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Problem;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestTexts;

class EngineStatusViewModelTest {
  private final ManualUi ui = new ManualUi();
  private final List<EngineEvent> events = new ArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final EngineStatusViewModel status =
      new EngineStatusViewModel(ui, TestTexts.english(), events::add, connections::incrementAndGet);

  @Test
  void anEngineThatAnswersIsDescribed() {
    assertThat(status.stateProperty().get()).isEqualTo(ConnectionState.CONNECTING);
    connect(41);
    assertThat(status.stateProperty().get()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(status.summaryProperty().get())
        .isEqualTo("Docker Engine 20.10.24 · API 1.41 · linux/amd64");
    assertThat(status.roundTripProperty().get()).isEqualTo("4 ms");
    assertThat(status.api()).isEqualTo("1.41");
    assertThat(connections).hasValue(1);
  }

  @Test
  void nothingChangesOffTheUiThread() {
    status.connected(answer(41));
    assertThat(status.stateProperty().get()).isEqualTo(ConnectionState.CONNECTING);
    ui.frame();
    assertThat(status.stateProperty().get()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void anEngineThatNeverAnsweredIsTriedAgainInSight() {
    lose();
    assertThat(status.stateProperty().get()).isEqualTo(ConnectionState.LOST);
    assertThat(status.everConnectedProperty().get()).isFalse();
    status.connecting();
    ui.frame();
    assertThat(status.stateProperty().get()).isEqualTo(ConnectionState.CONNECTING);
    assertThat(status.errorProperty().get()).as("stays readable while it is tried").isNotNull();
  }

  @Test
  void anEngineThatIsLostStaysLostUntilItAnswersAgain() {
    connect(41);
    lose();
    status.connecting();
    ui.frame();
    assertThat(status.stateProperty().get()).isEqualTo(ConnectionState.LOST);
    assertThat(status.errorProperty().get())
        .satisfies(error -> assertThat(error.sentence()).contains("tcp://lab:2375"));
    assertThat(status.roundTripProperty().get()).isEmpty();

    connect(43);
    assertThat(status.stateProperty().get()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(status.errorProperty().get()).isNull();
    assertThat(status.summaryProperty().get()).contains("API 1.43");
    assertThat(connections).as("listed again after the loss").hasValue(2);
  }

  @Test
  void aPingRefreshesTheRoundTripAndTheApi() {
    connect(41);
    status.pinged(new EnginePing(new ApiVersion(1, 44), Duration.ofMillis(17)));
    ui.frame();
    assertThat(status.roundTripProperty().get()).isEqualTo("17 ms");
    assertThat(status.summaryProperty().get()).contains("API 1.44");
  }

  @Test
  void eventsArePassedOnAtOnce() {
    EngineEvent event = new EngineEvent("image", "pull", "redis:7");
    status.event(event);
    assertThat(events).containsExactly(event);
  }

  @ParameterizedTest
  @EnumSource(
      value = Problem.class,
      names = {"ENCRYPTED", "WRONG_PASSPHRASE"})
  void aKeyWithoutItsPassphraseIsNamedUntilTheEngineAnswers(Problem problem) {
    lose(problem);
    assertThat(status.lockedKeyProperty().get()).hasToString("/x/key.pem");
    status.connecting();
    ui.frame();
    assertThat(status.lockedKeyProperty().get()).as("while it is tried").isNotNull();
    connect(41);
    assertThat(status.lockedKeyProperty().get()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Problem.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ENCRYPTED", "WRONG_PASSPHRASE"})
  void noPassphraseOpensWhatIsWrongOtherwise(Problem problem) {
    lose(Problem.ENCRYPTED);
    lose(problem);
    assertThat(status.lockedKeyProperty().get()).isNull();
    lose();
    assertThat(status.lockedKeyProperty().get()).isNull();
  }

  private void lose(Problem problem) {
    TlsMaterialException cause =
        new TlsMaterialException(
            TlsMaterialException.Kind.KEY, problem, Path.of("/x/key.pem"), "", null);
    status.lost(
        new EngineUnreachableException(
            "tcp://lab:2376", EngineUnreachableException.Reason.TLS_MATERIAL, "no key", cause));
    ui.frame();
  }

  private void connect(int minor) {
    status.connected(answer(minor));
    ui.frame();
  }

  private void lose() {
    status.lost(
        new EngineUnreachableException(
            "tcp://lab:2375", EngineUnreachableException.Reason.REFUSED, "refused", null));
    ui.frame();
  }

  private static EngineMonitor.Connected answer(int minor) {
    return new EngineMonitor.Connected(
        new EnginePing(new ApiVersion(1, minor), Duration.ofMillis(4)),
        new EngineVersion(
            "Docker Engine",
            "20.10.24",
            new ApiVersion.Range(new ApiVersion(1, 12), new ApiVersion(1, minor)),
            "linux",
            "amd64"),
        null);
  }
}
