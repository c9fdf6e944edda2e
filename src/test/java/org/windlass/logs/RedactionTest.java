package org.windlass.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "http://user:hunter2@proxy:3128/x | http://***@proxy:3128/x",
        "to ssh://anna@host:22 now | to ssh://***@host:22 now",
        "https://a:p@ss@w@host/v2/ failed | https://***@host/v2/ failed",
        "GET https://cdn.example/b?X-Sig=hunter2&n=1 403 | GET https://cdn.example/b?*** 403",
        "Authorization: Bearer hunter2hunter2 | Authorization: *** ***",
        "sent basic aHVudGVyMg== | sent basic ***",
        "got eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl end | got *** end",
        "{\"auth\": \"aHVudGVyMg==\", \"x\": 1} | {\"auth\": ***, \"x\": 1}",
        "password=hunter2&next=1 | password=***&next=1",
        "X-Registry-Auth: hunter2 | X-Registry-Auth: ***",
        "identitytoken='hunter 2' rest | identitytoken=*** rest"
      })
  void whatLooksSecretIsLeftOut(String text, String left) {
    assertThat(Redaction.NOTHING_KNOWN.of(text)).isEqualTo(left).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker.io/library/redis@sha256:0123456789abcdef",
        "connected to tcp://127.0.0.1:2375: Docker Engine 20.10, API 1.41",
        "unix:///run/user/1000/docker.sock: permission denied",
        "docker-credential-secretservice is not there",
        "digest sha256:0123456789abcdef does not match",
        "the author: Anna"
      })
  void whatDoesNotStays(String text) {
    assertThat(Redaction.NOTHING_KNOWN.of(text)).isEqualTo(text);
  }

  @Test
  void aPrivateKeyIsLeftOutWholeOrCutShort() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----";

    assertThat(Redaction.NOTHING_KNOWN.of("a " + key + " b")).isEqualTo("a *** b");
    assertThat(Redaction.NOTHING_KNOWN.of("a -----BEGIN PRIVATE KEY-----\nhunter2"))
        .isEqualTo("a ***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x.", "a:", "://", "-----BEGIN ", "eyJ", "token", "?", "\""})
  void aLongLineTakesNoTime(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> Redaction.NOTHING_KNOWN.of(piece.repeat(50_000)));
  }

  @Test
  void whatIsKnownIsLeftOutWhereverItStands() {
    Redaction redaction = Redaction.knowing(List.of("hunter", "hunter2", "ab"));

    assertThat(redaction.of("xhunter2x ab hunter")).isEqualTo("x***x ab ***");
  }
}
