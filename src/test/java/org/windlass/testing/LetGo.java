package org.windlass.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Things that are to be garbage at the end, without this keeping them. */
public final class LetGo {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final List<WeakReference<Object>> things = new ArrayList<>();

  /** Nothing yet. */
  public LetGo() {}

  /** Takes one more. */
  public void expect(Object thing) {
    things.add(new WeakReference<>(thing));
  }

  /** How many were taken. */
  public int count() {
    return things.size();
  }

  /** Waits until all but so many of them are gone; fails after 20 seconds. */
  public void untilAllBut(int kept) {
    await("let go")
        .pollInSameThread()
        .atMost(PATIENCE)
        .pollInterval(PAUSE)
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(left()).as("what is kept").hasSizeLessThanOrEqualTo(kept);
            });
  }

  /** The kinds of those that are still there: the things themselves would be kept by a failure. */
  private List<String> left() {
    return things.stream()
        .flatMap(thing -> Optional.ofNullable(thing.get()).stream())
        .map(thing -> thing.getClass().getSimpleName())
        .toList();
  }
}
