package org.windlass.ui.transfers;

import java.util.List;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.transfer.TransferProgress;

/** What a transfer does. May be run again after it has failed. */
@FunctionalInterface
public interface TransferWork {
  /**
   * Does it; blocks, on a thread of its own.
   *
   * @return what came of it, such as the names of images
   */
  List<String> run(TransferProgress progress, Cancellation cancellation) throws EngineException;
}
