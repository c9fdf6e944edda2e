package org.windlass.ui.preview;

import java.util.Map;
import java.util.WeakHashMap;
import org.windlass.engine.Engine;
import org.windlass.engine.PullRequest;
import org.windlass.pull.plan.LocalImages;
import org.windlass.pull.plan.RemoteImages;
import org.windlass.ui.registries.RegistryTools;

/**
 * Opens previews; what one has found out of registries and engines, the next need not ask again.
 * Belongs to the UI thread.
 */
public final class Previews {
  private final RegistryTools tools;
  private final RemoteImages remote;
  private final Map<Engine, LocalImages> local = new WeakHashMap<>();

  /** Nothing is found out yet. */
  public Previews(RegistryTools tools) {
    this.tools = tools;
    this.remote = new RemoteImages(tools.registries());
  }

  /**
   * Begins to look at once.
   *
   * @param engineName what people call the engine
   * @param puller starts the pull
   */
  public PullPreviewViewModel open(
      Engine engine, String engineName, PullRequest request, Puller puller) {
    PreviewSource source =
        new PreviewSource(
            remote,
            local.computeIfAbsent(engine, _ -> new LocalImages()),
            engine,
            request.reference());
    return new PullPreviewViewModel(tools, source, engineName, request, puller);
  }
}
