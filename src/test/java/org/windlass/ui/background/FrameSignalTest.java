package org.windlass.ui.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.windlass.testing.ManualUi;

class FrameSignalTest {
  private final ManualUi ui = new ManualUi();
  private final AtomicInteger updates = new AtomicInteger();

  @Test
  void manyRaisesBecomeOneUpdateAFrame() {
    FrameSignal signal = FrameSignal.everyFrame(ui, updates::incrementAndGet);
    for (int i = 0; i < 10_000; i++) {
      signal.raise();
    }
    assertThat(updates).hasValue(0);
    ui.frame();
    assertThat(updates).hasValue(1);
  }

  @Test
  void noUpdateComesWithoutARaise() {
    FrameSignal signal = FrameSignal.everyFrame(ui, updates::incrementAndGet);
    ui.frame();
    signal.raise();
    ui.frame();
    ui.frame();
    assertThat(updates).hasValue(1);
  }

  @Test
  void aRaiseDuringAnUpdateBringsOneMore() {
    FrameSignal[] signal = new FrameSignal[1];
    signal[0] =
        FrameSignal.everyFrame(
            ui,
            () -> {
              if (updates.incrementAndGet() == 1) {
                signal[0].raise();
              }
            });
    signal[0].raise();
    ui.frame();
    ui.frame();
    ui.frame();
    assertThat(updates).hasValue(2);
  }

  @Test
  void raisesOfManyThreadsNeverLoseTheLastChange() throws InterruptedException {
    AtomicInteger written = new AtomicInteger();
    AtomicInteger read = new AtomicInteger();
    FrameSignal signal = FrameSignal.everyFrame(ui, () -> read.set(written.get()));
    Thread[] threads = new Thread[4];
    for (int t = 0; t < threads.length; t++) {
      threads[t] =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < 5_000; i++) {
                      written.incrementAndGet();
                      signal.raise();
                    }
                  });
    }
    ui.until(() -> read.get() == 20_000);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(read).hasValue(20_000);
  }
}
