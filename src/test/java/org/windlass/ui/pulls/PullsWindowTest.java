package org.windlass.ui.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineRefusedException;
import org.windlass.testing.FakeEngine.FakePull;
import org.windlass.testing.WindowTest;

/** The pulls page through its node ids. */
class PullsWindowTest extends WindowTest {
  private static final String DIGEST = "sha256:" + "ab".repeat(32);

  @BeforeEach
  void openPage() {
    click("#nav-pulls");
    node("#pull-reference");
  }

  @Test
  void aTypedReferenceIsPulledWithTheButton() {
    fill("#pull-reference", "redis:7");
    untilText("#pull-hint", "→ docker.io/library/redis:7");
    click("#pull-start");
    untilText(".pull-row .pull-title", "redis:7");
    assertThat(shown("#pulls-list")).isTrue();
    assertThat(text("#pull-reference")).isEmpty();
    assertThat(window().side("redis:7").request().platform()).isNull();
  }

  @Test
  void aTypedReferenceIsPulledWithEnterForAChosenPlatform() {
    fill("#pull-platform", "linux/arm64");
    fill("#pull-reference", "redis:7");
    push(KeyCode.ENTER);
    untilText(".pull-title", "redis:7 · linux/arm64");
    assertThat(window().side("redis:7").request().platform()).hasToString("linux/arm64");
  }

  @Test
  void aBadReferenceSaysWhyAndCannotBeStarted() {
    assertThat(node("#pull-start").isDisabled()).isTrue();
    fill("#pull-reference", "Redis");
    until("reason", () -> text("#pull-hint").contains("upper-case"));
    assertThat(is("#pull-reference", "invalid")).isTrue();
    assertThat(node("#pull-start").isDisabled()).isTrue();
    push(KeyCode.ENTER);
    assertThat(shown(".pull-row")).isFalse();
    assertThat(shown("#pulls-empty")).isTrue();
  }

  @Test
  void aRowShowsItsFiguresAndItsLayersAsTheyMove() {
    FakePull pull = start("redis:7");
    pull.say("aaa", "Downloading", 250, 1000).say("bbb", "Already exists");
    until("two layers", () -> all(".layer-row").size() == 2);
    untilText(".pull-state", "Downloading");
    untilText(".layer-row .layer-id", "aaa");
    untilText(".layer-row .layer-state", "Downloading");
    assertThat(progress(".layer-row .layer-progress")).isEqualTo(0.25);
    assertThat(progress(".pull-overall")).isBetween(0.01, 0.99);
    assertThat(text(".pull-percent")).isEqualTo("20%");
    assertThat(text(".pull-bytes")).isEqualTo("250 B of 1 kB");

    pull.say("aaa", "Extracting", 500, 1000);
    untilText(".layer-row .layer-state", "Extracting");
    assertThat(progress(".layer-row .layer-progress")).isEqualTo(0.5);
  }

  @Test
  void theRateAndTheTimeLeftAppearWhileBytesArrive() {
    FakePull pull = start("redis:7");
    long[] bytes = {0};
    until(
        "rate and time left",
        () -> {
          bytes[0] += 1000;
          pull.say("aaa", "Downloading", bytes[0], 1_000_000_000);
          return all(".pull-rate").size() + all(".pull-eta").size() == 2;
        });
    assertThat(text(".pull-rate")).endsWith("/s");
    assertThat(text(".pull-eta")).endsWith(" left");
  }

  @Test
  void aPullThatEndsWellShowsItsDigestToCopy() {
    FakePull pull = start("redis:7");
    pull.say("aaa", "Pull complete")
        .say("", "Digest: " + DIGEST)
        .say("", "Status: Downloaded newer image for redis:7")
        .succeed();
    untilText(".pull-state", "Pulled");
    assertThat(text(".pull-status")).isEqualTo("Downloaded newer image for redis:7");
    assertThat(shown(".layer-row")).as("layers fold").isFalse();
    assertThat(shown(".pull-cancel")).isFalse();
    assertThat(shown(".pull-retry")).isFalse();
    click(".pull-copy-digest");
    assertThat(clipboard()).isEqualTo(DIGEST);

    click(".pull-layers-toggle");
    untilText(".layer-row .layer-state", "Pull complete");
  }

  @Test
  void cancelEndsAPullAndRetryStartsItAgain() {
    FakePull pull = start("redis:7");
    pull.say("aaa", "Downloading", 250, 1000);
    node(".layer-row");
    click(".pull-cancel");
    untilText(".pull-state", "Cancelled");
    assertThat(pull.cancelled()).isTrue();

    click(".pull-retry");
    until("asked again", () -> window().engine().pulls().size() == 2);
    window().side("redis:7").succeed();
    untilText(".pull-state", "Pulled");
  }

  @Test
  void aFailedPullShowsTheEnginesWords() {
    start("redis:nope").fail(new EngineRefusedException(404, "manifest unknown"));
    untilText(".pull-state", "Failed");
    assertThat(text(".pull-error")).isEqualTo("The engine says: manifest unknown");
    assertThat(shown(".pull-retry")).isTrue();
  }

  @Test
  void clearFinishedLeavesTheRunningPulls() {
    start("redis:7").succeed();
    untilText(".pull-state", "Pulled");
    start("nginx:1");
    until("two rows", () -> all(".pull-row").size() == 2);
    click("#pulls-clear");
    until("one row", () -> all(".pull-row").size() == 1);
    assertThat(text(".pull-title")).isEqualTo("nginx:1");
  }

  @Test
  void aRowThatIsAddedLeavesTheKeyboardWhereItIs() {
    start("redis:7");
    Node cancel = node(".pull-cancel");
    onFx(
        () -> {
          cancel.requestFocus();
          window().shell().pull(PullsHarness.request("nginx:1"));
          return true;
        });
    until("two rows", () -> all(".pull-row").size() == 2);
    assertThat(onFx(cancel::isFocused)).isTrue();
  }

  private FakePull start(String reference) {
    fill("#pull-reference", reference);
    push(KeyCode.ENTER);
    return window().side(reference);
  }

  private double progress(String selector) {
    return ((ProgressBar) node(selector)).getProgress();
  }
}
