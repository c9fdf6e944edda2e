package org.windlass.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.command.CommandException.BadLink;
import org.windlass.command.CommandException.BadLink.Flaw;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

class PullLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "windlass://pull?ref=redis",
        "windlass://pull/?ref=redis:latest",
        "WINDLASS://Pull?ref=docker.io/library/redis",
        "windlass://pull?ref=%72edis%3alatest"
      })
  void linkAsksForAPull(String link) throws Exception {
    assertThat(read(link)).isEqualTo(linked("redis:latest", null));
  }

  @Test
  void linkNamesAPlatformAndADigestInAnyOrder() throws Exception {
    String digest = "sha256:" + "ab".repeat(32);

    assertThat(read("windlass://pull?platform=linux%2Farm64&ref=quay.io/x/y@" + digest))
        .isEqualTo(linked("quay.io/x/y@" + digest, new Platform("linux", "arm64", null)));
  }

  @ParameterizedTest
  @CsvSource({
    "windlass://, NOT_PULL",
    "windlass://run?ref=redis, NOT_PULL",
    "windlass://pull/redis, NOT_PULL",
    "windlass://pull//?ref=redis, NOT_PULL",
    "windlass://me@pull?ref=redis, NOT_PULL",
    "windlass://pull:80?ref=redis, NOT_PULL",
    "windlass://pull, NO_REFERENCE",
    "windlass://pull?, NO_REFERENCE",
    "windlass://pull?platform=linux/arm64, NO_REFERENCE",
    "windlass://pull?ref, UNKNOWN_PARAMETER",
    "windlass://pull?ref=redis&, UNKNOWN_PARAMETER",
    "windlass://pull?ref=redis&host=tcp://x, UNKNOWN_PARAMETER",
    "windlass://pull?Ref=redis, UNKNOWN_PARAMETER",
    "windlass://pull?%72ef=redis, UNKNOWN_PARAMETER",
    "windlass://pull?ref=redis&ref=nginx, REPEATED_PARAMETER",
    "windlass://pull?ref=redis%, ESCAPE",
    "windlass://pull?ref=redis%2, ESCAPE",
    "windlass://pull?ref=redis%zz, ESCAPE",
    "windlass://pull?ref=redis%+1, ESCAPE",
    "windlass://pull?ref=redis#now, CHARACTER",
    "windlass://pull?ref=redis%0A--host=x, CHARACTER",
    "windlass://pull?ref=redis%00, CHARACTER",
    "windlass://pull?ref=redis%20nginx, CHARACTER",
    "windlass://pull?ref=redis%E2%80%AE, CHARACTER",
    "windlass://pull?ref=rédis, CHARACTER"
  })
  void everythingElseIsRefused(String link, Flaw flaw) {
    assertThat(refused(List.of(link)).flaw()).isEqualTo(flaw);
  }

  @Test
  void aLinkIsNeverLongerThanAReferenceCanBe() {
    assertThat(refused(List.of("windlass://pull?ref=" + "a".repeat(2100))).flaw())
        .isEqualTo(Flaw.TOO_LONG);
    assertThat(refused(List.of("windlass://" + "a".repeat(2000))).part()).hasSizeLessThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--platform=linux/arm64", "pull", "windlass://pull?ref=redis"})
  void nothingStandsBehindALink(String word) {
    assertThat(refused(List.of("windlass://pull?ref=redis", word)).flaw())
        .isEqualTo(Flaw.NOT_ALONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--all-tags", "-a", "Redis", "docker%3A//redis", "pull", "", "x@sha256:1"})
  void whatALinkNamesIsAReferenceAndNothingElse(String reference) throws Exception {
    List<String> link = List.of("windlass://pull?ref=" + reference);

    if (reference.equals("pull")) {
      assertThat(CommandTable.parse(link)).isEqualTo(linked("pull:latest", null));
    } else {
      assertThatExceptionOfType(InvalidReferenceException.class)
          .isThrownBy(() -> CommandTable.parse(link));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "arm64", "linux/arm64/v8/x", "--all-tags"})
  void aPlatformIsOne(String platform) {
    assertThatExceptionOfType(InvalidReferenceException.class)
        .isThrownBy(() -> read("windlass://pull?ref=redis&platform=" + platform))
        .satisfies(
            e -> assertThat(e.reason()).isEqualTo(InvalidReferenceException.Reason.PLATFORM));
  }

  @Test
  void theCommandFieldKnowsLinks() {
    assertThat(CommandTable.isCommand(List.of("windlass://run"))).isTrue();
    assertThat(CommandTable.isCommand(List.of("windlass:1"))).isFalse();
  }

  @Test
  void aLinkStaysAsItIsWhenPathsAreMadeAbsolute() {
    List<String> words = new ArrayList<>(List.of("windlass://pull?ref=../x"));

    assertThat(PathWords.absolute(words, Path.of("/tmp"))).isEqualTo(words);
  }

  private static Invocation linked(String reference, @Nullable Platform platform)
      throws InvalidReferenceException {
    return new Invocation.LinkedPull(new PullRequest(Reference.parse(reference), platform));
  }

  private static Invocation read(String link) throws Exception {
    return CommandTable.parse(List.of(link));
  }

  private static BadLink refused(List<String> words) {
    return catchThrowableOfType(BadLink.class, () -> CommandTable.parse(words));
  }
}
