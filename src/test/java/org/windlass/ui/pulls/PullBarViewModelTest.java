package org.windlass.ui.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.PullRequest;
import org.windlass.testing.TestTexts;

class PullBarViewModelTest {
  private final List<PullRequest> pulled = new ArrayList<>();
  private PullBarViewModel bar;

  @BeforeEach
  void open() {
    bar = new PullBarViewModel(TestTexts.english().errors(), pulled::add);
  }

  @Test
  void anEmptyFieldIsNeitherValidNorAProblem() {
    bar.textProperty().set("  ");
    assertThat(bar.validProperty().get()).isFalse();
    assertThat(bar.problemProperty().get()).isEmpty();
    assertThat(bar.submit()).isFalse();
    assertThat(pulled).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "alpine, docker.io/library/alpine:latest",
    "redis:7, docker.io/library/redis:7",
    "ghcr.io/owner/name:tag, ghcr.io/owner/name:tag",
    "docker pull redis:7, docker.io/library/redis:7",
    "$ sudo docker image pull redis:7, docker.io/library/redis:7",
    "FROM redis:7 AS build, docker.io/library/redis:7",
    "docker://127.0.0.1:5000/demo, 127.0.0.1:5000/demo:latest"
  })
  void whatWouldBePulledIsSaidInFullWhateverWasPasted(String text, String canonical) {
    bar.textProperty().set(text);
    assertThat(bar.problemProperty().get()).isEmpty();
    assertThat(bar.canonicalProperty().get()).isEqualTo(canonical);
    assertThat(bar.validProperty().get()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Redis, upper-case",
    "redis:-x, is not a tag",
    "redis@sha256:12, is not a digest",
    "redis nginx, One reference at a time",
    "https://redis, Leave out",
    "docker pull --all-tags redis, all tags"
  })
  void whatCannotBePulledIsExplainedWhileItIsTyped(String text, String reason) {
    bar.textProperty().set(text);
    assertThat(bar.problemProperty().get()).contains(reason);
    assertThat(bar.canonicalProperty().get()).isEmpty();
    assertThat(bar.validProperty().get()).isFalse();
    assertThat(bar.submit()).isFalse();
    assertThat(pulled).isEmpty();
    assertThat(bar.textProperty().get()).as("the text stays for correction").isEqualTo(text);
  }

  @Test
  void submitPullsAndEmptiesTheField() {
    bar.textProperty().set("redis:7");
    assertThat(bar.submit()).isTrue();
    assertThat(pulled).extracting(r -> r.reference().familiar()).containsExactly("redis:7");
    assertThat(bar.textProperty().get()).isEmpty();
    assertThat(bar.submit()).isFalse();
  }

  @Test
  void thePlatformGoesIntoTheRequestAndStaysForTheNext() {
    bar.platformProperty().set("linux/arm64");
    bar.textProperty().set("redis:7");
    bar.submit();
    bar.textProperty().set("nginx:1");
    bar.submit();
    assertThat(pulled)
        .extracting(PullRequest::platform)
        .extracting(Objects::toString)
        .containsExactly("linux/arm64", "linux/arm64");
  }

  @Test
  void aPlatformInsideAPastedLineWinsOverTheSelector() {
    bar.platformProperty().set("linux/arm64");
    bar.textProperty().set("docker pull --platform linux/386 redis:7");
    bar.submit();
    assertThat(pulled)
        .extracting(PullRequest::platform)
        .extracting(Objects::toString)
        .containsExactly("linux/386");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux", "linux/", "Linux arm"})
  void aBadPlatformIsExplained(String platform) {
    bar.textProperty().set("redis:7");
    bar.platformProperty().set(platform);
    assertThat(bar.problemProperty().get()).contains("is not a platform");
    assertThat(bar.validProperty().get()).isFalse();

    bar.platformProperty().set("");
    assertThat(bar.validProperty().get()).isTrue();
  }
}
