package org.windlass.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.PullEvent;
import org.windlass.reference.Reference;

/** Pushes an image, and adds up what its layers say. */
public final class ImagePush {
  private static final String DIGEST = "digest: ";

  private final TransferProgress progress;
  private final Map<String, Long> done = new HashMap<>();
  private final Map<String, Long> totals = new HashMap<>();
  private String digest = "";

  private ImagePush(TransferProgress progress) {
    this.progress = progress;
  }

  /**
   * Pushes; blocks until the registry has the image.
   *
   * @param nameOrId of the image
   * @param target where it goes; the image is given this name first where it has it not
   * @return what it is called at the registry: the name, and its digest where the engine says it
   */
  public static List<String> run(
      Engine engine,
      String nameOrId,
      Reference target,
      TransferProgress progress,
      Cancellation cancellation)
      throws EngineException {
    if (!nameOrId.equals(target.familiar())) {
      engine.tag(nameOrId, target, cancellation);
    }
    ImagePush push = new ImagePush(progress);
    engine.push(target, push::heard, cancellation);
    return push.digest.isEmpty()
        ? List.of(target.familiar())
        : List.of(target.familiar(), push.digest);
  }

  private void heard(PullEvent event) {
    if (event.id().isEmpty()) {
      int at = event.status().indexOf(DIGEST);
      if (at >= 0) {
        digest = event.status().substring(at + DIGEST.length()).split(" ", 2)[0];
      }
      return;
    }
    if (event.current() >= 0) {
      done.merge(event.id(), event.current(), Math::max);
      totals.merge(event.id(), Math.max(event.current(), event.total()), Math::max);
      progress.moved(sum(done), sum(totals));
    }
    progress.part(event.id(), event.status(), event.current(), event.total());
  }

  private static long sum(Map<String, Long> bytes) {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }
}
