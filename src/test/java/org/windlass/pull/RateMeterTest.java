package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateMeterTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MB = 1_000_000;

  private final RateMeter meter = new RateMeter();

  @Test
  void rateIsUnknownBeforeTwoReadings() {
    assertThat(meter.bytesPerSecond()).isZero();
    meter.read(0, 5 * MB);
    assertThat(meter.bytesPerSecond()).isZero();
  }

  @Test
  void steadyRateIsShownFromTheSecondReadingOn() {
    for (int i = 0; i < 20; i++) {
      meter.read(i * SECOND / 2, i * MB);
      if (i > 0) {
        assertThat(meter.bytesPerSecond()).isCloseTo(2.0 * MB, within(1.0));
      }
    }
  }

  @Test
  void bytesThatWereThereBeforeTheFirstReadingDoNotCount() {
    meter.read(0, 900 * MB);
    meter.read(SECOND, 901 * MB);

    assertThat(meter.bytesPerSecond()).isCloseTo(MB, within(1.0));
  }

  @Test
  void afterOneHalfLifeTheRateIsHalfWayToTheNewOne() {
    long bytes = 0;
    long now = 0;
    for (; now <= 100 * SECOND; now += SECOND) {
      meter.read(now, bytes);
      bytes += MB;
    }
    long last = bytes - MB;
    meter.read(now - SECOND + (long) (RateMeter.HALF_LIFE_SECONDS * SECOND), last);

    assertThat(meter.bytesPerSecond()).isCloseTo(0.5 * MB, within(0.001 * MB));
  }

  @Test
  void readingsCloserThanATenthOfASecondAreLeftForTheNextOne() {
    meter.read(0, 0);
    meter.read(SECOND, MB);
    meter.read(SECOND + SECOND / 20, 50 * MB);
    assertThat(meter.bytesPerSecond()).isCloseTo(MB, within(1.0));

    meter.read(2 * SECOND, 2 * MB);
    assertThat(meter.bytesPerSecond()).isCloseTo(MB, within(1.0));
  }

  @Test
  void counterThatGoesBackIsNoNegativeRate() {
    meter.read(0, 10 * MB);
    meter.read(SECOND, MB);
    assertThat(meter.bytesPerSecond()).isZero();

    meter.read(2 * SECOND, 2 * MB);
    assertThat(meter.bytesPerSecond()).isPositive();
  }

  @Test
  void largestCountIsAFiniteRate() {
    meter.read(0, 0);
    meter.read(SECOND, Long.MAX_VALUE);

    assertThat(meter.bytesPerSecond()).isFinite().isPositive();
  }
}
