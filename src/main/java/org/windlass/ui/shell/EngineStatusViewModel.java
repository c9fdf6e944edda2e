package org.windlass.ui.shell;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineInfo;
import org.windlass.engine.EngineMonitor;
import org.windlass.engine.EnginePing;
import org.windlass.engine.EngineVersion;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Problem;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Texts;

/** What the window shows of one engine. Properties belong to the UI thread. */
public final class EngineStatusViewModel implements EngineMonitor.Listener {
  private final UiThread ui;
  private final Texts texts;
  private final Consumer<EngineEvent> events;
  private final Runnable onConnected;

  private final ReadOnlyObjectWrapper<ConnectionState> state =
      new ReadOnlyObjectWrapper<>(ConnectionState.CONNECTING);
  private final ReadOnlyBooleanWrapper everConnected = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper roundTrip = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable EngineVersion> version =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable EngineInfo> info = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Path> lockedKey = new ReadOnlyObjectWrapper<>();
  private String api = "";

  /**
   * @param events takes the engine's events, on the monitor's thread
   * @param onConnected runs on the UI thread each time the engine has begun to answer
   */
  public EngineStatusViewModel(
      UiThread ui, Texts texts, Consumer<EngineEvent> events, Runnable onConnected) {
    this.ui = ui;
    this.texts = texts;
    this.events = events;
    this.onConnected = onConnected;
  }

  /** Whether the engine answers. */
  public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether it has answered at least once. */
  public ReadOnlyBooleanProperty everConnectedProperty() {
    return everConnected.getReadOnlyProperty();
  }

  /** Name, version, API and platform; empty before the first answer. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** The last round-trip time; empty while the engine does not answer. */
  public ReadOnlyStringProperty roundTripProperty() {
    return roundTrip.getReadOnlyProperty();
  }

  /** What the engine said of itself; null before the first answer. */
  public ReadOnlyObjectProperty<@Nullable EngineVersion> versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** What it said of its machine; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable EngineInfo> infoProperty() {
    return info.getReadOnlyProperty();
  }

  /** Why it does not answer; null while it does, and before the first try has ended. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** The encrypted key whose passphrase is not known; null when that is not what is missing. */
  public ReadOnlyObjectProperty<@Nullable Path> lockedKeyProperty() {
    return lockedKey.getReadOnlyProperty();
  }

  /** The API version in use, such as {@code 1.41}; empty before the first answer. */
  public String api() {
    return api;
  }

  @Override
  public void connecting() {
    ui.run(
        () -> {
          if (state.get() == ConnectionState.LOST && !everConnected.get()) {
            state.set(ConnectionState.CONNECTING);
          }
        });
  }

  @Override
  public void connected(EngineMonitor.Connected engine) {
    ui.run(() -> show(engine));
  }

  @Override
  public void pinged(EnginePing ping) {
    ui.run(() -> showPing(ping));
  }

  @Override
  public void lost(EngineException failure) {
    ui.run(
        () -> {
          error.set(texts.errors().of(failure));
          lockedKey.set(lockedKey(failure));
          roundTrip.set("");
          state.set(ConnectionState.LOST);
        });
  }

  @Override
  public void event(EngineEvent event) {
    events.accept(event);
  }

  private static @Nullable Path lockedKey(EngineException failure) {
    return failure.getCause() instanceof TlsMaterialException material
            && EnumSet.of(Problem.ENCRYPTED, Problem.WRONG_PASSPHRASE).contains(material.problem())
        ? material.file()
        : null;
  }

  private void show(EngineMonitor.Connected engine) {
    version.set(engine.version());
    info.set(engine.info());
    showPing(engine.ping());
    error.set(null);
    lockedKey.set(null);
    everConnected.set(true);
    state.set(ConnectionState.CONNECTED);
    onConnected.run();
  }

  private void showPing(EnginePing ping) {
    ApiVersion spoken = ping.apiVersion();
    api = spoken == null ? "" : spoken.toString();
    roundTrip.set(texts.times().roundTrip(ping.roundTrip()));
    EngineVersion engine = version.get();
    if (engine != null) {
      summary.set(
          texts
              .messages()
              .get(
                  api.isEmpty() ? "engine.summary.no-api" : "engine.summary",
                  engine.name(),
                  engine.version(),
                  api,
                  engine.os() + "/" + engine.arch()));
    }
  }
}
