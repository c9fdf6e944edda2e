package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Pulling fs layer, WAITING",
    "Waiting, WAITING",
    "Downloading, DOWNLOADING",
    "Retrying in 5 seconds, RETRYING",
    "Retrying in 1 second, RETRYING",
    "Verifying Checksum, VERIFYING",
    "Download complete, DOWNLOADED",
    "Extracting, EXTRACTING",
    "Pull complete, COMPLETE",
    "Already exists, EXISTS"
  })
  void everyWordOfTheEngineHasItsState(String status, LayerState state) {
    assertThat(StatusWords.stateOf(status)).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "downloading", "Extracting ", "Ready to download", "Retrying"})
  void otherWordsSayNothingOfTheState(String status) {
    assertThat(StatusWords.stateOf(status)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Retrying in 5 seconds, 5",
    "Retrying in 1 second, 1",
    "Retrying in 10 seconds, 10",
    "Retrying in a moment, 0",
    "Retrying in -3 seconds, 0",
    "'Retrying in ', 0"
  })
  void secondsUntilTheNextTryAreReadFromTheWords(String status, int seconds) {
    assertThat(StatusWords.retrySeconds(status)).isEqualTo(seconds);
  }

  @Test
  void hostileCountOfSecondsStaysAPositiveNumber() {
    assertThat(StatusWords.retrySeconds("Retrying in " + "9".repeat(10_000) + " seconds"))
        .isPositive()
        .isLessThan(10_000_000);
  }
}
