package org.windlass.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.reference.InvalidReferenceException.Reason;

class ReferenceTest {
  private static final String HEX =
      "9234e8fb04c47cfe0f49931e4ac7eb76fa904e33b7f8576aec0501c085f02516";
  private static final int LONGEST_NAME = 255;

  @ParameterizedTest
  @CsvSource({
    "alpine, docker.io/library/alpine, alpine",
    "'  alpine ', docker.io/library/alpine, alpine",
    "alpine:3.20, docker.io/library/alpine:3.20, alpine:3.20",
    "grafana/grafana, docker.io/grafana/grafana, grafana/grafana",
    "docker.io/alpine, docker.io/library/alpine, alpine",
    "index.docker.io/library/alpine, docker.io/library/alpine, alpine",
    "docker.io/library/a/b, docker.io/library/a/b, library/a/b",
    "quay.io/podman/hello:latest, quay.io/podman/hello:latest, quay.io/podman/hello:latest",
    "localhost/x, localhost/x, localhost/x",
    "localhost, docker.io/library/localhost, localhost",
    "localhost:5000/x:y, localhost:5000/x:y, localhost:5000/x:y",
    "localhost:5000, docker.io/library/localhost:5000, localhost:5000",
    "REG/x, REG/x, REG/x",
    "[::1]:5000/x:1, [::1]:5000/x:1, [::1]:5000/x:1",
    "a__b/c---d.e_f, docker.io/a__b/c---d.e_f, a__b/c---d.e_f",
  })
  void namesAreReadAsTheDockerCommandLineReadsThem(String text, String canonical, String familiar)
      throws InvalidReferenceException {
    Reference reference = Reference.parse(text);

    assertThat(reference.canonical()).isEqualTo(canonical);
    assertThat(reference.familiar()).isEqualTo(familiar).isEqualTo(reference.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker.io/localhost/x", "docker.io/a.b/x:1"})
  void familiarFormKeepsTheRegistryWhereTheRestWouldNameAnother(String text)
      throws InvalidReferenceException {
    assertThat(Reference.parse(text).familiar()).isEqualTo(text);
  }

  @Test
  void tagAndDigestMayStandTogether() throws InvalidReferenceException {
    Reference reference = Reference.parse("redis:7@sha256:" + HEX);

    assertThat(reference.tag()).isEqualTo("7");
    assertThat(reference.digest()).isEqualTo(new Digest("sha256", HEX));
    assertThat(reference.canonical()).isEqualTo("docker.io/library/redis:7@sha256:" + HEX);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                         EMPTY,      ''
          '   ',                      EMPTY,      ''
          Alpine,                     UPPER_CASE, Alpine
          docker.io/Library/alpine,   UPPER_CASE, Library/alpine
          al pine,                    BLANK,      al pine
          https://quay.io/x,          SCHEME,     https://quay.io/x
          docker://alpine,            SCHEME,     docker://alpine
          a..b:x/y,                   REGISTRY,   a..b:x
          -bad.example/x,             REGISTRY,   -bad.example
          host:port/x,                REGISTRY,   host:port
          a//b,                       REPOSITORY, a//b
          /alpine,                    REPOSITORY, /alpine
          alpine/,                    REPOSITORY, alpine/
          a___b,                      REPOSITORY, a___b
          -alpine,                    REPOSITORY, -alpine
          alpin\u00e9,                REPOSITORY, alpin\u00e9
          :3.20,                      REPOSITORY, ''
          @sha256:1,                  DIGEST,     sha256:1
          alpine:,                    TAG,        ''
          alpine:.x,                  TAG,        .x
          alpine:a:b,                 TAG,        a:b
          alpine@sha256:abc,          DIGEST,     sha256:abc
          alpine@,                    DIGEST,     ''
          """)
  void refusalSaysWhichPartIsWrongAndWhy(String text, Reason reason, String part) {
    assertRefused(text, reason, part);
  }

  @Test
  void imageIdIsNotAReference() {
    assertRefused(HEX, Reason.IMAGE_ID, HEX);
  }

  @Test
  void digestMustHaveTheLengthOfItsAlgorithm() {
    String upper = HEX.toUpperCase(Locale.ROOT);

    assertRefused("x@sha512:" + HEX, Reason.DIGEST, "sha512:" + HEX);
    assertRefused("x@sha256:" + upper, Reason.DIGEST, "sha256:" + upper);
  }

  @Test
  void tagMayHave128CharactersAndNoMore() throws InvalidReferenceException {
    assertThat(Reference.parse("x:" + "t".repeat(128)).tag()).hasSize(128);
    assertRefused("x:" + "t".repeat(129), Reason.TAG, "t".repeat(129));
  }

  @Test
  void nameMayHave255CharactersAndNoMore() throws InvalidReferenceException {
    String longest = "quay.io/" + "r".repeat(LONGEST_NAME - "quay.io/".length());

    assertThat(Reference.parse(longest).canonicalName()).hasSize(LONGEST_NAME);
    assertRefused(longest + "r", Reason.TOO_LONG, longest + "r");
  }

  @Test
  void latestIsGivenOnlyToAReferenceWithNeitherTagNorDigest() throws InvalidReferenceException {
    assertThat(Reference.parse("x").withDefaultTag().familiar()).isEqualTo("x:latest");
    assertThat(Reference.parse("x:1").withDefaultTag().familiar()).isEqualTo("x:1");
    assertThat(Reference.parse("x@sha256:" + HEX).withDefaultTag().tag()).isNull();
  }

  @Test
  void anotherTagReplacesTagAndDigest() throws InvalidReferenceException {
    assertThat(Reference.parse("x:1@sha256:" + HEX).withTag("2").familiar()).isEqualTo("x:2");
  }

  private static void assertRefused(String text, Reason reason, String part) {
    assertThatExceptionOfType(InvalidReferenceException.class)
        .isThrownBy(() -> Reference.parse(text))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.part()).isEqualTo(part));
  }
}
