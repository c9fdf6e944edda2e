package org.windlass.ui.shell;

import org.windlass.engine.Engine;
import org.windlass.engine.EngineMonitor;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.images.SideDetailsViewModel;
import org.windlass.ui.images.UpdatesViewModel;
import org.windlass.ui.search.SearchViewModel;
import org.windlass.ui.tags.TagsViewModel;

/** Everything that belongs to one engine: what talks to it, and what shows what it said. */
public record Session(
    Target target,
    Engine engine,
    EngineMonitor monitor,
    EngineStatusViewModel status,
    ImagesViewModel images,
    SideDetailsViewModel details,
    UpdatesViewModel updates,
    SearchViewModel search,
    TagsViewModel tags)
    implements AutoCloseable {

  /** Stops watching the engine. Pulls that run on it go on. */
  @Override
  public void close() {
    search.stop();
    tags.stop();
    updates.close();
    details.close();
    images.close();
    monitor.close();
  }

  /** Opens sessions. */
  public interface Factory {
    /** Starts to watch the engine of {@code target}; returns at once. Call on the UI thread. */
    Session open(Target target);

    /** The engine of {@code target} alone; asks it nothing yet. */
    Engine engine(Target target);
  }
}
