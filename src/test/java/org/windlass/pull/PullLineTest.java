package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.InvalidReferenceException.Reason;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

class PullLineTest {
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis",
        "  redis:latest\t\n",
        "docker.io/library/redis",
        "docker://redis",
        "'redis'",
        "\"redis:latest\"",
        "pull redis",
        "docker pull redis",
        "docker  pull \t redis",
        "docker image pull redis",
        "$ docker pull redis",
        "# docker pull redis:latest",
        "> sudo docker pull redis",
        "$ sudo podman pull docker://redis",
        "nerdctl pull redis",
        "windlass pull redis",
        "docker pull -q redis",
        "docker pull redis --quiet",
        "docker pull --disable-content-trust redis",
        "docker pull --disable-content-trust=true redis",
        "FROM redis",
        "from redis AS cache",
        "FROM redis as cache"
      })
  void lineThatPullsRedisIsReadAsSuch(String line) throws InvalidReferenceException {
    assertThat(PullLine.parse(line))
        .isEqualTo(new PullRequest(Reference.parse("redis:latest"), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker pull --platform linux/arm/v7 redis:7",
        "docker pull --platform=linux/arm/v7 redis:7",
        "docker pull redis:7 --platform linux/arm/v7",
        "docker pull --platform='linux/arm/v7' redis:7",
        "FROM --platform=linux/arm/v7 redis:7 AS base"
      })
  void platformMayStandBeforeOrAfterTheReference(String line) throws InvalidReferenceException {
    assertThat(PullLine.parse(line))
        .isEqualTo(new PullRequest(Reference.parse("redis:7"), new Platform("linux", "arm", "v7")));
  }

  @Test
  void digestNeedsNoTag() throws InvalidReferenceException {
    assertThat(PullLine.parse("docker pull redis@" + DIGEST).reference().familiar())
        .isEqualTo("redis@" + DIGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker", "podman", "pull", "image", "sudo", "from"})
  void wordThatStandsAloneIsAnImageOfThatName(String word) throws InvalidReferenceException {
    assertThat(PullLine.parse(word).reference().familiar()).isEqualTo(word + ":latest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "docker pull", "docker image pull", "$ sudo docker pull", "-q"})
  void lineThatNamesNothingIsEmpty(String line) {
    assertRefused(line, Reason.EMPTY, "");
  }

  @ParameterizedTest
  @CsvSource({
    "docker pull redis alpine, MANY, alpine",
    "redis alpine, MANY, alpine",
    "docker run redis, MANY, redis",
    "FROM redis AS, MANY, AS",
    "redis as cache, MANY, as",
    "docker pull -a redis, ALL_TAGS, -a",
    "docker pull --all-tags redis, ALL_TAGS, --all-tags",
    "docker pull --tls redis, UNKNOWN_OPTION, --tls",
    "docker pull --platform linux redis, PLATFORM, linux",
    "docker pull redis --platform, PLATFORM, ''",
    "FROM --platform=$BUILDPLATFORM redis, PLATFORM, $BUILDPLATFORM",
    "docker pull Redis, UPPER_CASE, Redis",
    "docker pull redis:, TAG, ''",
    "docker pull https://hub.docker.com/_/redis, SCHEME, https://hub.docker.com/_/redis"
  })
  void refusalSaysWhichWordIsWrongAndWhy(String line, Reason reason, String part) {
    assertRefused(line, reason, part);
  }

  private static void assertRefused(String line, Reason reason, String part) {
    assertThatExceptionOfType(InvalidReferenceException.class)
        .isThrownBy(() -> PullLine.parse(line))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.part()).isEqualTo(part));
  }
}
