package org.windlass.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.windlass.handoff.Handoff;
import org.windlass.handoff.HandoffServer;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.shell.Theme;
import org.windlass.ui.text.Texts;

/** The windows of the program, and what other starts hand over to it. */
public final class WindlassApp extends Application {
  private final Texts texts = Windlass.texts();
  private final UiThread ui = new FxThread();
  private @Nullable Windows windows;
  private @Nullable Start start;
  private @Nullable HandoffServer server;

  /** Another start may have come first since {@code main} looked. */
  @Override
  public void init() throws Refusal {
    Start asked = Start.of(getParameters().getRaw().toArray(String[]::new), System.getenv(), texts);
    Windows opened = windows(asked);
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
    if (start == null || windows == null) {
      Platform.exit();
      return;
    }
    Theme.followSystem();
    windows.open(stage, start);
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
    if (windows != null) {
      windows.close();
    }
  }

  /** The built-in engine goes to registries as the first start does. */
  private Windows windows(Start first) {
    RegistryClients registries = new RegistryClients();
    Path data = DataFolder.of(System.getenv(), Start.home(System.getenv()));
    BuiltIn builtIn = new BuiltIn(data, registries.of(first).registries());
    return new Windows(texts, ui, builtIn, registries);
  }
}
