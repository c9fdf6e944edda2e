package org.windlass.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.reference.InvalidReferenceException.Reason;

class DigestTest {
  @Test
  void digestIsReadAndWrittenUnchanged() throws InvalidReferenceException {
    String text = "sha256:" + "0123456789abcdef".repeat(4);

    assertThat(Digest.parse(text)).hasToString(text);
    assertThat(Digest.parse(text).shortHex()).isEqualTo("0123456789ab");
  }

  @Test
  void algorithmThatIsNotKnownMayHaveAnyLengthFrom32() throws InvalidReferenceException {
    assertThat(Digest.parse("blake3+b64:" + "a".repeat(32)).algorithm()).isEqualTo("blake3+b64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256",
        "sha256:",
        ":aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "blake3:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "blake3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "blake3:gggggggggggggggggggggggggggggggg",
        "3blake:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "a++b:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void anythingElseIsRefused(String text) {
    assertThatExceptionOfType(InvalidReferenceException.class)
        .isThrownBy(() -> Digest.parse(text))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DIGEST));
  }
}
