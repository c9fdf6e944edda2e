package org.windlass.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.settings.Units;

class SizesTest {
  private final Sizes sizes = new Sizes(Messages.of(Locale.ENGLISH), Units.DECIMAL);

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1, 1 B",
    "999, 999 B",
    "1000, 1 kB",
    "1234, 1.23 kB",
    "12345, 12.3 kB",
    "123456, 123 kB",
    "8310000, 8.31 MB",
    "72900000, 72.9 MB",
    "1130000000, 1.13 GB",
    "5000000000000, 5 TB",
    "7000000000000000, 7 PB",
    "9223372036854775807, 9.22 EB"
  })
  void sizesHaveThreeDigitsAsInAListOfImages(long bytes, String text) {
    assertThat(sizes.of(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"156234567, 156.2 MB", "1048576, 1.049 MB", "32768, 32.77 kB", "999, 999 B"})
  void progressHasFourDigitsAsInAPull(long bytes, String text) {
    assertThat(sizes.ofProgress(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"999499, 999 kB", "999500, 1 MB", "999999, 1 MB", "999999999, 1 GB"})
  void sizeThatRoundsUpToTheNextUnitIsShownInIt(long bytes, String text) {
    assertThat(sizes.of(bytes)).isEqualTo(text);
  }

  @Test
  void negativeSizeIsShownAsNothing() {
    assertThat(sizes.of(-1)).isEqualTo("0 B");
    assertThat(sizes.ofProgress(Long.MIN_VALUE)).isEqualTo("0 B");
  }

  @Test
  void rateIsASizeASecond() {
    assertThat(sizes.rate(12_100_000.4)).isEqualTo("12.1 MB/s");
    assertThat(sizes.rate(0)).isEqualTo("0 B/s");
  }

  @Test
  void exactFigureIsWrittenInTheLocale() {
    assertThat(sizes.exact(8_310_000)).isEqualTo("8,310,000 bytes");
    assertThat(new Sizes(Messages.of(Locale.GERMAN), Units.DECIMAL).exact(8_310_000))
        .startsWith("8.310.000 ");
  }

  @Test
  void stepsOf1024HaveTheirOwnUnits() {
    Sizes binary = new Sizes(Messages.of(Locale.ENGLISH), Units.BINARY);

    assertThat(binary.of(1023)).isEqualTo("1023 B");
    assertThat(binary.of(1024)).isEqualTo("1 KiB");
    assertThat(binary.of(1536 * 1024)).isEqualTo("1.5 MiB");
    assertThat(binary.ofProgress(156_200_000)).isEqualTo("149 MiB");
    assertThat(binary.rate(2048)).isEqualTo("2 KiB/s");
  }
}
