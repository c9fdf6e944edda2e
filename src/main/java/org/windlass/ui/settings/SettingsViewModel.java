package org.windlass.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.settings.Setting;
import org.windlass.settings.Settings;
import org.windlass.settings.SettingsFile;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.Messages;

/**
 * The settings, one for all windows of the program. All members belong to the UI thread except
 * {@link #current}.
 */
public final class SettingsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsViewModel.class);

  private final SettingsFile file;
  private final Executor workers;
  private final UiThread ui;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Map<Setting<?>, Property<?>> choices = new HashMap<>();
  private volatile Settings current;

  /**
   * Reads nothing.
   *
   * @param first what was read from the file
   * @param workers does one piece of work after the other
   */
  public SettingsViewModel(
      SettingsFile file, Settings first, Executor workers, UiThread ui, Messages messages) {
    this.file = file;
    this.current = first;
    settings.set(first);
    this.workers = workers;
    this.ui = ui;
    this.messages = messages;
  }

  /** Begins to look whether the file that was read is sound, and says when it is not. */
  public void check() {
    workers.execute(this::read);
  }

  /** What is chosen now; from any thread. */
  public Settings current() {
    return current;
  }

  /** What is chosen. */
  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** Why settings were not read or kept, a sentence; empty when they were. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /**
   * The choice for one setting, to show it and to change it. One for all windows, so what shows it
   * is to be bound in both directions, which keeps no window that is closed.
   */
  @SuppressWarnings("unchecked")
  public <T> Property<T> choice(Setting<T> setting) {
    return (Property<T>) choices.computeIfAbsent(setting, key -> choiceOf(setting));
  }

  private <T> Property<T> choiceOf(Setting<T> setting) {
    Property<T> choice = new SimpleObjectProperty<>();
    settings.subscribe(now -> choice.setValue(now.get(setting)));
    choice.subscribe((was, is) -> set(setting, is));
    return choice;
  }

  /** What is chosen for one setting, now and later; whoever listens is kept until it ends that. */
  public <T> ObservableValue<T> valueOf(Setting<T> setting) {
    return settings.map(now -> now.get(setting));
  }

  /** Chooses something else, and keeps it. */
  public <T> void set(Setting<T> setting, T value) {
    Settings next = settings.get().with(setting, value);
    if (!next.equals(settings.get())) {
      current = next;
      settings.set(next);
      workers.execute(() -> write(next));
    }
  }

  private void read() {
    try {
      SettingsFile.Loaded loaded = file.load();
      ui.run(() -> loaded.keptAside().ifPresent(this::sayKeptAside));
    } catch (IOException e) {
      LOG.warn("the settings cannot be read", e);
      ui.run(() -> problem.set(messages.get("setting.unreadable", String.valueOf(e.getMessage()))));
    }
  }

  private void write(Settings next) {
    try {
      file.save(next);
      ui.run(() -> problem.set(""));
    } catch (IOException e) {
      LOG.warn("the settings cannot be kept", e);
      ui.run(() -> problem.set(messages.get("setting.unwritable", String.valueOf(e.getMessage()))));
    }
  }

  private void sayKeptAside(Path aside) {
    problem.set(messages.get("setting.damaged", aside));
  }
}
