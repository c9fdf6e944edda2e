package org.windlass.builtin;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.windlass.engine.PullEvent;
import org.windlass.registry.Descriptor;

/** What is said of one layer, in dockerd's words and no faster than dockerd says it. */
final class LayerMessages {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private final String id;
  private final long total;
  private final Consumer<? super PullEvent> listener;
  private long next = System.nanoTime();

  LayerMessages(Descriptor layer, Consumer<? super PullEvent> listener) {
    this.id = layer.digest().shortHex();
    this.total = layer.size();
    this.listener = listener;
  }

  /** A state without a number. */
  void say(String status) {
    listener.accept(new PullEvent(id, status, -1, -1, ""));
  }

  /** How many bytes are done; most calls say nothing. */
  void bytes(String status, long done) {
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + PAUSE;
      listener.accept(new PullEvent(id, status, done, total, ""));
    }
  }

  /** The connection was lost, and is tried again after a while. */
  void retrying(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    say("Retrying in " + seconds + (seconds == 1 ? " second" : " seconds"));
  }
}
