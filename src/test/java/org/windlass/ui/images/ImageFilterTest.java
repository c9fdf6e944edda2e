package org.windlass.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFilterTest {
  @ParameterizedTest
  @CsvSource({
    "'',true",
    "cache,true",
    "7-alp,true",
    "other,false",
    "team/*,true",
    "TEAM/cache:7*,true",
    "team/cach?,true",
    "*/cache,true",
    "*cache,false",
    "cache*,false",
    "team/cache:?,false",
    "team.cache*,false",
    "*,false"
  })
  void textIsPartOfTheNameOrAPatternOfIt(String text, boolean through) {
    ImageRow row =
        new ImageRow("team/cache", "7-alpine", "sha256:0", List.of(), Instant.EPOCH, 0, 0);

    assertThat(ImageFilter.of(text).test(row)).isEqualTo(through);
  }

  @ParameterizedTest
  @CsvSource({
    "rc1,true",
    "RC1,true",
    "cache:2.0-rc1,true",
    "e:2,true",
    "*/cache:2.0-rc?,true",
    "r:c,false"
  })
  void capitalLettersOfATagAreFoundInEitherCase(String text, boolean through) {
    ImageRow row =
        new ImageRow("team/cache", "2.0-RC1", "sha256:0", List.of(), Instant.EPOCH, 0, 0);

    assertThat(ImageFilter.of(text).test(row)).isEqualTo(through);
  }
}
