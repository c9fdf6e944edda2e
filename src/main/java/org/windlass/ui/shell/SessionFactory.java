package org.windlass.ui.shell;

import java.util.concurrent.Executor;
import java.util.function.Function;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineMonitor;
import org.windlass.ui.background.Background;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.search.SearchViewModel;
import org.windlass.ui.text.Texts;

/** Puts sessions together. Belongs to the UI thread. */
public final class SessionFactory implements Session.Factory {
  private final Function<Target, Engine> engines;
  private final Background background;
  private final Executor workers;
  private final Texts texts;

  /**
   * @param engines opens the engine of a target, without waiting for it
   * @param workers runs each piece of work on a thread of its own
   */
  public SessionFactory(
      Function<Target, Engine> engines, Background background, Executor workers, Texts texts) {
    this.engines = engines;
    this.background = background;
    this.workers = workers;
    this.texts = texts;
  }

  @Override
  public Engine engine(Target target) {
    return engines.apply(target);
  }

  @Override
  public Session open(Target target) {
    Engine engine = engine(target);
    ImagesViewModel images = new ImagesViewModel(engine, background, texts);
    SearchViewModel search = new SearchViewModel(engine, background, texts);
    EngineStatusViewModel status =
        new EngineStatusViewModel(background.ui(), texts, images::onEvent, images::refresh);
    EngineMonitor monitor = EngineMonitor.start(engine, workers, status);
    return new Session(target, engine, monitor, status, images, search);
  }
}
