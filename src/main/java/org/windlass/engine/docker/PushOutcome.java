package org.windlass.engine.docker;

import java.util.function.Consumer;
import org.windlass.engine.PullEvent;

/** Passes a push's messages on, and knows whether they said that the registry has the image. */
final class PushOutcome implements Consumer<PullEvent> {
  private static final String DIGEST = ": digest: ";

  private final Consumer<? super PullEvent> listener;
  private boolean succeeded;

  PushOutcome(Consumer<? super PullEvent> listener) {
    this.listener = listener;
  }

  /** Of the last message, {@code 1.0: digest: sha256:… size: 1234}, dockerd and podman alike. */
  @Override
  public void accept(PullEvent event) {
    succeeded |= event.id().isEmpty() && event.status().contains(DIGEST);
    listener.accept(event);
  }

  boolean succeeded() {
    return succeeded;
  }
}
