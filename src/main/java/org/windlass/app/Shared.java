package org.windlass.app;

import org.windlass.ui.background.UiThread;
import org.windlass.ui.memory.ViewMemory;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.text.Texts;

/** What all windows of the program share. */
record Shared(
    Texts texts,
    UiThread ui,
    BuiltIn builtIn,
    RegistryClients registries,
    SettingsViewModel settings,
    ViewMemory memory,
    Records records)
    implements AutoCloseable {

  /** Keeps how windows were left, and closes idle connections to registries. */
  @Override
  public void close() {
    memory.flush();
    builtIn.close();
    registries.close();
  }
}
