package org.windlass.ui.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.WindowTest;

/** Pulling from any page, over what it shows. */
class PullOverlayWindowTest extends WindowTest {

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.image(1, "busybox:1"));
  }

  @Test
  void aPullStartedOverAnotherPageStaysThereAndSaysSo() {
    openAndPull("redis:7");
    untilGone("#pull-overlay");
    assertThat(shown("#images-table")).isTrue();
    assertThat(shown("#toast")).isTrue();
    click("#toast .button");
    untilText(".pull-title", "redis:7");
  }

  @Test
  void theOverlayOpensAgainAndAgainWhilePullsRunAndShowsThem() {
    openAndPull("redis:7");
    untilGone("#pull-overlay");
    openAndPull("nginx:1");
    untilGone("#pull-overlay");
    push(KeyCode.CONTROL, KeyCode.P);
    until("both pulls", () -> all("#pull-overlay .pull-percent").size() == 2);
    window().side("redis:7").succeed();
    until("one pull", () -> all("#pull-overlay .pull-percent").size() == 1);
    write("busybox:1");
    push(KeyCode.ENTER);
    until("third", () -> window().engine().pulls().size() == 3);
  }

  @Test
  void aPullThatEndsInTheMomentAnotherStartsLeavesTheOverlay() {
    openAndPull("redis:7");
    untilGone("#pull-overlay");
    onFx(
        () -> {
          window().shell().pulls().rows().getFirst().cancel();
          return window().shell().pull(PullsHarness.request("nginx:1"));
        });
    push(KeyCode.CONTROL, KeyCode.P);
    node("#pull-overlay");
    until("only the running pull", () -> all("#pull-overlay .layer-row .progress-bar").size() == 1);
  }

  @Test
  void whatWasTypedIsStillThereAfterEscapeAndOnThePullsPage() {
    push(KeyCode.CONTROL, KeyCode.P);
    untilFocused("pull-reference");
    write("redis:7");
    push(KeyCode.ESCAPE);
    untilGone("#pull-overlay");
    push(KeyCode.CONTROL, KeyCode.P);
    untilFocused("pull-reference");
    assertThat(text("#pull-overlay #pull-reference")).isEqualTo("redis:7");

    push(KeyCode.ALT, KeyCode.DIGIT3);
    untilGone("#pull-overlay");
    assertThat(text("#pull-reference")).isEqualTo("redis:7");
    assertThat(all("#pull-reference")).hasSize(1);
  }

  @Test
  void aClickBesideTheBoxClosesIt() {
    push(KeyCode.CONTROL, KeyCode.P);
    node("#pull-overlay");
    settle();
    clickOn(node("#pull-overlay"));
    untilGone("#pull-overlay");
  }

  @Test
  void anEngineThatComesBackDoesNotCloseTheOverlayUnderTheUsersHands() {
    push(KeyCode.CONTROL, KeyCode.P);
    untilFocused("pull-reference");
    window().untilConnected();
    window().loseEngine();
    node("#engine-lost-banner");
    window().restoreEngine();
    untilGone("#engine-lost-banner");
    assertThat(shown("#pull-overlay")).isTrue();
  }

  @Test
  void runningPullsAreSeenInTheBottomBarOfEveryPage() {
    assertThat(shown("#status-pulls")).isFalse();
    openAndPull("redis:7");
    window().side("redis:7").say("aaa", "Downloading", 525, 1000);
    for (KeyCode page : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT4}) {
      push(KeyCode.ALT, page);
      until(
          "progress",
          () ->
              all("#status-pulls .label").stream()
                  .anyMatch(node -> node.toString().contains("42%")));
    }
    untilFx("title", () -> window().shell().titleProperty().get().startsWith("42% – redis:7"));
    click("#status-pulls");
    node("#pulls-list");
    window().side("redis:7").succeed();
    untilGone("#status-pulls");
  }

  private void openAndPull(String reference) {
    window().untilConnected();
    push(KeyCode.CONTROL, KeyCode.P);
    untilFocused("pull-reference");
    write(reference);
    push(KeyCode.ENTER);
    window().side(reference);
  }
}
