package org.windlass.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.reference.InvalidReferenceException.Reason;

class PlatformTest {
  @Test
  void variantMayBeLeftOut() throws InvalidReferenceException {
    assertThat(Platform.parse("linux/amd64")).isEqualTo(new Platform("linux", "amd64", null));
    assertThat(Platform.parse("linux/arm/v7")).isEqualTo(new Platform("linux", "arm", "v7"));
  }

  @Test
  void caseAndSurroundingBlanksDoNotMatter() throws InvalidReferenceException {
    assertThat(Platform.parse(" Linux/ARM64 ")).hasToString("linux/arm64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux/amd64", "linux/arm/v7", "windows/amd64", "linux/riscv64"})
  void platformIsWrittenAsItIsRead(String text) throws InvalidReferenceException {
    assertThat(Platform.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "linux", "linux/", "/amd64", "linux//v7", "a/b/c/d", "linux/am d64", "$X/y"})
  void anythingElseIsRefused(String text) {
    assertThatExceptionOfType(InvalidReferenceException.class)
        .isThrownBy(() -> Platform.parse(text))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PLATFORM))
        .satisfies(e -> assertThat(e.part()).isEqualTo(text));
  }
}
