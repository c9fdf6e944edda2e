package org.windlass.ui.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class FxThreadTest extends ApplicationTest {
  private static final int STEPS = 6;
  private static final Duration LEAST = Duration.ofMillis(100);

  private final FxThread ui = new FxThread();
  private final CountDownLatch done = new CountDownLatch(STEPS);
  private final AtomicInteger frames = new AtomicInteger();

  @Test
  void stepsAreFewerThanFrames() throws Exception {
    long start = System.nanoTime();
    ui.run(this::frame);
    ui.run(this::step);
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    // The first comes at once, and frames are not to the millisecond.
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThan(LEAST.multipliedBy(STEPS - 2));
    assertThat(frames).hasValueGreaterThan(STEPS);
  }

  private void frame() {
    if (done.getCount() > 0) {
      frames.incrementAndGet();
      ui.atNextFrame(this::frame);
    }
  }

  private void step() {
    ui.atNextStep(
        () -> {
          done.countDown();
          if (done.getCount() > 0) {
            step();
          }
        });
  }
}
