package org.windlass.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.windlass.testing.ManualUi;
import org.windlass.ui.text.Texts;

/** What tests of view-models on real engines share. */
public final class LabUi {
  private static final Duration FRAME = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private LabUi() {}

  /** English words. */
  public static Texts texts() {
    return Texts.of(Locale.ENGLISH, Clock.systemUTC(), ZoneOffset.UTC);
  }

  /** A thread for each piece of work, as in the program. */
  public static ExecutorService workers() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofPlatform().daemon().name("lab-worker-", 1).factory());
  }

  /** Waits, for as long as an engine may need on a busy machine. */
  public static void until(BooleanSupplier condition) {
    Awaitility.await().pollInterval(FRAME).atMost(PATIENCE).until(condition::getAsBoolean);
  }

  /** Draws frames and lets timers run until the condition holds. */
  public static void until(ManualUi ui, BooleanSupplier condition) {
    Awaitility.await()
        .pollInSameThread()
        .pollInterval(FRAME)
        .atMost(PATIENCE)
        .until(
            () -> {
              ui.frame();
              ui.advance(FRAME);
              return condition.getAsBoolean();
            });
  }
}
