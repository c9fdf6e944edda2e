package org.windlass.transfer;

import java.util.ArrayList;
import java.util.List;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;

/**
 * Carries images from one engine to another, as {@code docker save | docker load} does: through
 * memory, a piece at a time, with nothing put on this computer's disk in between.
 */
public final class ImageCopy {
  private ImageCopy() {}

  /**
   * Carries images; blocks until the other engine has them.
   *
   * @param namesOrIds of images of {@code from}, at least one
   * @return their names at the other engine, or the ids of those that have none
   * @throws EngineException of the engine that failed, whichever it was
   */
  public static List<String> run(
      Engine from,
      List<String> namesOrIds,
      Engine to,
      TransferProgress progress,
      Cancellation cancellation)
      throws EngineException {
    List<String> loaded = new ArrayList<>();
    from.save(
        namesOrIds,
        (archive, size) -> {
          WatchedSource source = new WatchedSource(archive);
          try {
            loaded.addAll(to.load(source, done -> progress.moved(done, size), cancellation));
          } catch (EngineException e) {
            // The engine that reads would be blamed for what the one that sends has done.
            source.throwFailure();
            throw e;
          }
        },
        cancellation);
    return List.copyOf(loaded);
  }
}
