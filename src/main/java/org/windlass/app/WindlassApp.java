package org.windlass.app;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.windlass.handoff.Handoff;
import org.windlass.handoff.HandoffServer;
import org.windlass.settings.Setting;
import org.windlass.settings.Settings;
import org.windlass.settings.SettingsFile;
import org.windlass.settings.ThemeChoice;
import org.windlass.settings.ViewStateFile;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.memory.ViewMemory;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.shell.Theme;
import org.windlass.ui.text.Texts;

/** The windows of the program, and what other starts hand over to it. */
public final class WindlassApp extends Application {
  private final UiThread ui = new FxThread();

  /** Not a daemon: what was chosen last is still written down when the program ends. */
  private final ExecutorService settingsWriter =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("settings").factory());

  private @Nullable Shared shared;
  private @Nullable Windows windows;
  private @Nullable Start start;
  private @Nullable HandoffServer server;

  /**
   * Reads files, which is nothing for the JavaFX thread. Another start may have come first since
   * {@code main} looked.
   */
  @Override
  public void init() throws Refusal {
    Path data = Windlass.dataFolder();
    SettingsFile file = Windlass.settingsFile(data);
    Settings settings = file.peek();
    // Reading the theme takes a while, in which the rest is done here.
    ThemeChoice theme = settings.get(Setting.THEME);
    ui.run(() -> Theme.prepare(theme));
    Texts texts = Windlass.texts(settings);
    Start asked = Start.of(getParameters().getRaw().toArray(String[]::new), System.getenv(), texts);
    Shared forAll =
        shared(
            asked,
            data,
            texts,
            new SettingsViewModel(file, settings, settingsWriter, ui, texts.messages()));
    shared = forAll;
    Windows opened = new Windows(forAll);
    windows = opened;
    Handoff.Entry entry = Handovers.enter(asked, new TakenStarts(opened, ui, texts));
    switch (entry) {
      case Handoff.Entry.Taken _ -> Windlass.sayHandedOver(texts);
      case Handoff.Entry.First(HandoffServer first) -> {
        server = first;
        start = asked;
      }
      case Handoff.Entry.Alone _ -> start = asked;
    }
  }

  @Override
  public void start(Stage stage) {
    if (start == null || windows == null || shared == null) {
      Platform.exit();
      return;
    }
    Logging.sayJavaFx();
    Theme.follow(shared.settings().valueOf(Setting.THEME));
    windows.open(stage, start);
  }

  @Override
  public void stop() {
    Logging.sayEnd();
    if (server != null) {
      server.close();
    }
    if (windows != null) {
      windows.close();
    }
    settingsWriter.shutdown();
  }

  /** The built-in engine goes to registries as the first start does. */
  private Shared shared(Start first, Path data, Texts texts, SettingsViewModel settings) {
    settings.check();
    RegistryClients registries = new RegistryClients();
    BuiltIn builtIn =
        new BuiltIn(
            data,
            () -> settings.current().get(Setting.PARALLEL_LAYERS),
            registries.of(first).registries());
    ViewStateFile views = new ViewStateFile(data.resolve("views.json"));
    return new Shared(
        texts,
        ui,
        builtIn,
        registries,
        settings,
        new ViewMemory(views, views.load(), settingsWriter, ui),
        Records.in(data, settingsWriter, ui, texts));
  }
}
