package org.windlass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {
  @Test
  void versionIsReadAndWrittenUnchanged() {
    assertThat(ApiVersion.parse(" 1.41\n")).contains(new ApiVersion(1, 41));
    assertThat(new ApiVersion(1, 41)).hasToString("1.41");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.", ".41", "v1.41", "1.41.2", "-1.2", "1.99999", "१.२"})
  void anythingElseIsNotAVersion(String text) {
    assertThat(ApiVersion.parse(text)).isEmpty();
  }

  @Test
  void partsAreComparedAsNumbers() {
    assertThat(new ApiVersion(1, 9)).isLessThan(new ApiVersion(1, 24));
    assertThat(new ApiVersion(1, 99)).isLessThan(new ApiVersion(2, 0));
    assertThat(new ApiVersion(1, 41).atLeast(new ApiVersion(1, 41))).isTrue();
    assertThat(new ApiVersion(1, 40).atLeast(new ApiVersion(1, 41))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // an older engine, a newer one, equal ranges, one inside the other, touching at an end
    "1.24, 1.52, 1.12, 1.41, 1.41",
    "1.24, 1.52, 1.44, 1.60, 1.52",
    "1.24, 1.52, 1.24, 1.52, 1.52",
    "1.24, 1.52, 1.30, 1.40, 1.40",
    "1.24, 1.52, 1.12, 1.24, 1.24",
    "1.24, 1.52, 1.52, 1.60, 1.52",
  })
  void highestCommonVersionIsTheLowerOfTheTwoTops(
      String ourMin, String ourMax, String theirMin, String theirMax, String expected) {
    ApiVersion.Range ours = range(ourMin, ourMax);
    ApiVersion.Range theirs = range(theirMin, theirMax);

    assertThat(ours.highestCommon(theirs)).hasToString("Optional[" + expected + "]");
    assertThat(theirs.highestCommon(ours)).isEqualTo(ours.highestCommon(theirs));
  }

  @ParameterizedTest
  @CsvSource({"1.24, 1.52, 1.53, 1.60", "1.24, 1.52, 1.10, 1.23"})
  void rangesThatDoNotOverlapHaveNoVersionInCommon(
      String ourMin, String ourMax, String theirMin, String theirMax) {
    ApiVersion.Range ours = range(ourMin, ourMax);
    ApiVersion.Range theirs = range(theirMin, theirMax);

    assertThat(ours.highestCommon(theirs)).isEmpty();
    assertThat(theirs.highestCommon(ours)).isEmpty();
  }

  @Test
  void rangeNamesBothEnds() {
    assertThat(range("1.24", "1.52")).hasToString("1.24 to 1.52");
  }

  private static ApiVersion.Range range(String min, String max) {
    return new ApiVersion.Range(
        ApiVersion.parse(min).orElseThrow(), ApiVersion.parse(max).orElseThrow());
  }
}
