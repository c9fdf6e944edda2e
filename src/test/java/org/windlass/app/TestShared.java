package org.windlass.app;

import java.nio.file.Path;
import java.util.Map;
import org.windlass.settings.Setting;
import org.windlass.settings.Settings;
import org.windlass.settings.SettingsFile;
import org.windlass.settings.ViewStateFile;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.memory.ViewMemory;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.text.Texts;

/** What the windows of a test share. */
final class TestShared {
  private TestShared() {}

  /**
   * @param data where Windlass keeps what is its own
   */
  static Shared of(Texts texts, UiThread ui, Path data, Start start) {
    SettingsViewModel settings =
        new SettingsViewModel(
            new SettingsFile(data.resolve("settings.json")),
            Settings.DEFAULT,
            Runnable::run,
            ui,
            texts.messages());
    RegistryClients registries = new RegistryClients();
    BuiltIn builtIn =
        new BuiltIn(
            data,
            () -> settings.current().get(Setting.PARALLEL_LAYERS),
            registries.of(start).registries());
    ViewMemory memory =
        new ViewMemory(new ViewStateFile(data.resolve("views.json")), Map.of(), Runnable::run, ui);
    return new Shared(
        texts,
        ui,
        builtIn,
        registries,
        settings,
        memory,
        Records.in(data, Runnable::run, ui, texts));
  }
}
