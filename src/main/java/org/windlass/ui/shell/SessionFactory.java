package org.windlass.ui.shell;

import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineMonitor;
import org.windlass.engine.EngineVersion;
import org.windlass.reference.Platform;
import org.windlass.registry.Platforms;
import org.windlass.ui.background.Background;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.images.ListedImages;
import org.windlass.ui.images.SideDetailsViewModel;
import org.windlass.ui.images.UpdatesViewModel;
import org.windlass.ui.images.details.DetailsTools;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.search.SearchViewModel;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.tags.TagsViewModel;
import org.windlass.ui.text.Texts;

/** Puts sessions together. Belongs to the UI thread. */
public final class SessionFactory implements Session.Factory {
  private final Function<Target, Engine> engines;
  private final Executor workers;
  private final RegistryTools registries;
  private final SettingsViewModel settings;

  /** One for all engines of a window. */
  private final BooleanProperty detailsOpen = new SimpleBooleanProperty();

  /**
   * @param engines opens the engine of a target, without waiting for it
   * @param workers runs each piece of work on a thread of its own
   * @param registries asks registries about what engines have or could pull
   */
  public SessionFactory(
      Function<Target, Engine> engines,
      Executor workers,
      RegistryTools registries,
      SettingsViewModel settings) {
    this.engines = engines;
    this.workers = workers;
    this.registries = registries;
    this.settings = settings;
  }

  @Override
  public Engine engine(Target target) {
    return engines.apply(target);
  }

  @Override
  public Session open(Target target) {
    Engine engine = engine(target);
    Background background = registries.background();
    Texts texts = registries.texts();
    ImagesViewModel images = new ImagesViewModel(engine, background, texts);
    SearchViewModel search = new SearchViewModel(engine, background, texts);
    EngineStatusViewModel status =
        new EngineStatusViewModel(background.ui(), texts, images::onEvent, images::refresh);
    EngineMonitor monitor = EngineMonitor.start(engine, workers, status);
    TagsViewModel tags = new TagsViewModel(registries, images, () -> platform(status));
    UpdatesViewModel updates = new UpdatesViewModel(images, registries, settings);
    SideDetailsViewModel details =
        new SideDetailsViewModel(
            images,
            DetailsTools.of(engine, background, texts, new ListedImages(images)),
            detailsOpen);
    return new Session(target, engine, monitor, status, images, details, updates, search, tags);
  }

  /** What an engine runs; this computer's platform while it has not said. */
  private static Platform platform(EngineStatusViewModel status) {
    EngineVersion version = status.versionProperty().get();
    return version == null || version.os().isEmpty() || version.arch().isEmpty()
        ? Platforms.here()
        : new Platform(version.os(), version.arch(), null);
  }
}
