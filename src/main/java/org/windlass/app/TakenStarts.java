package org.windlass.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.handoff.HandoffReceiver;
import org.windlass.handoff.HandoffRequest;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.Texts;

/** Shows what other starts were asked for. */
final class TakenStarts implements HandoffReceiver {
  private static final Logger LOG = LoggerFactory.getLogger(TakenStarts.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Windows windows;
  private final UiThread ui;
  private final Texts texts;

  TakenStarts(Windows windows, UiThread ui, Texts texts) {
    this.windows = windows;
    this.ui = ui;
    this.texts = texts;
  }

  /** The other start's variables decide the engine; all else is this program's. */
  private static Map<String, String> environment(HandoffRequest request) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeAll(EngineWords.VARIABLES);
    environment.putAll(request.environment());
    return environment;
  }

  /** Waits until it is shown: a program that is about to end takes nothing. */
  @Override
  public boolean receive(HandoffRequest request) {
    CompletableFuture<Boolean> shown = new CompletableFuture<>();
    try {
      Start start =
          Start.of(request.arguments().toArray(String[]::new), environment(request), texts);
      LOG.info("a start was handed over: {}", start.summary());
      ui.run(
          () -> {
            try {
              windows.take(start);
              shown.complete(true);
            } catch (RuntimeException e) {
              shown.completeExceptionally(e);
            }
          });
      return shown.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Refusal e) {
      // The other start says so itself.
      return false;
    } catch (ExecutionException | TimeoutException e) {
      LOG.error("a start that was handed over could not be shown", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
