package org.windlass.ui.store;

import java.util.List;
import java.util.function.LongConsumer;
import org.windlass.builtin.store.BrokenBlob;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;

/** Checks every byte of the images that the built-in engine holds. */
@FunctionalInterface
public interface StoreCheckWork {
  /**
   * Checks; blocks.
   *
   * @param done hears the bytes that were checked so far, on the calling thread
   * @return what is broken; empty when all is well
   */
  List<BrokenBlob> run(LongConsumer done, Cancellation cancellation) throws EngineException;
}
