package org.windlass.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.windlass.context.CredentialStore;
import org.windlass.context.StartUpOptions;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;
import org.windlass.settings.Settings;
import org.windlass.settings.SettingsFile;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.text.Texts;

/** What a view needs to ask registries; no benchmark asks any. */
final class BenchmarkRegistries {
  private BenchmarkRegistries() {}

  static RegistryTools tools(Background background, Texts texts) {
    Path nowhere = Path.of("no-such-folder");
    return new RegistryTools(
        HttpRegistries.open(RegistryOptions.defaults()),
        new CredentialStore(
            StartUpOptions.NONE, Map.of("DOCKER_CONFIG", nowhere.toString()), nowhere),
        background,
        texts,
        Clock.systemUTC());
  }

  /** Settings that are never kept. */
  static SettingsViewModel settings(UiThread ui, Texts texts) {
    return new SettingsViewModel(
        new SettingsFile(Path.of("no-such-file")),
        Settings.DEFAULT,
        work -> {},
        ui,
        texts.messages());
  }
}
