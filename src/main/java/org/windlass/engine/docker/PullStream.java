package org.windlass.engine.docker;

import java.io.EOFException;
import java.io.IOException;
import java.util.function.Consumer;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.PullEvent;

/** Reads the stream of a pull, and knows whether it ended well. For one stream and one thread. */
final class PullStream {
  private final PullOutcome outcome = new PullOutcome();
  private final MessageStream messages;

  PullStream(Consumer<? super PullEvent> listener) {
    this.messages =
        new MessageStream(
            event -> {
              outcome.accept(event.id(), event.status());
              listener.accept(event);
            });
  }

  /**
   * Reads until the end of the stream.
   *
   * @return whether a message named the digest of what was pulled
   * @throws EngineRefusedException when a message says that the pull failed
   * @throws EOFException when the stream ends before the engine said that the image is there
   */
  boolean read(BoundedInput body) throws IOException, EngineException {
    messages.read(body);
    if (!outcome.succeeded()) {
      throw new EOFException("the stream ended before the pull did");
    }
    return outcome.namedDigest();
  }
}
