package org.windlass.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import org.windlass.context.CredentialStore;
import org.windlass.context.StartUpOptions;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;
import org.windlass.settings.SettingsFile;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.text.Texts;

/** What views work with and no benchmark uses. */
final class BenchmarkTools {
  private BenchmarkTools() {}

  /** No registry is asked. */
  static RegistryTools registries(Background background, Texts texts) {
    Path nowhere = Path.of("no-such-folder");
    return new RegistryTools(
        HttpRegistries.open(RegistryOptions.defaults()),
        new CredentialStore(
            StartUpOptions.NONE, Map.of("DOCKER_CONFIG", nowhere.toString()), nowhere),
        background,
        texts,
        Clock.systemUTC());
  }

  /** Settings that nobody changes. */
  static SettingsViewModel settings(Executor workers, UiThread ui, Texts texts) {
    return new SettingsViewModel(
        new SettingsFile(Path.of("no-such-file")), workers, ui, texts.messages());
  }
}
