package org.windlass.ui.connections;

import java.util.List;
import org.windlass.context.KnownSocket;
import org.windlass.engine.Cancellation;

/** Looks for engines on this computer. */
@FunctionalInterface
public interface Discovery {
  /** Finds none. */
  Discovery NONE = cancellation -> List.of();

  /** The well-known sockets behind which an engine answers; blocks. */
  List<KnownSocket> find(Cancellation cancellation);
}
